package dev.plumbline.junit;

import dev.plumbline.spi.ModelGateway;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes a test class an evaluation: its tests may have parameters such as {@link ShiftCase} and {@link PrefillCase}, for the suites of the run. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EvalExtension.class)
public @interface EvalSuite {
    /** Returns the suite: a name under {@code suites/}, or a path. {@code -Dsuite} overrides it, as the other properties do. */
    String suite() default "";

    /** Returns the profile: a name under {@code suites/<suite>/models/}, or a path. */
    String models() default "";

    /** {@code replay} or {@code live}. */
    String mode() default "";

    /** {@code enforce}, or {@code record}: no shift fails anything. */
    String gate() default "";

    /** Returns the class that answers for the profile's providers of dialect {@code java} in mode {@code live}. */
    Class<? extends ModelGateway> gateway() default ModelGateway.class;
}
