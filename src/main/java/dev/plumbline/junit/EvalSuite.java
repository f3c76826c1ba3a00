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

/**
 * Marks a test class as an evaluation. Its tests may have parameters such as {@link ShiftCase} and {@link PrefillCase}, which come from the
 * suites of the run.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EvalExtension.class)
public @interface EvalSuite {
    /**
     * Returns the suite: a name under {@code suites/}, or a path. {@code -Dsuite} overrides this value; other properties override the other
     * values.
     */
    String suite() default "";

    /** Returns the profile: a name under {@code suites/<suite>/models/}, or a path. */
    String models() default "";

    /** Returns the mode, {@code replay} or {@code live}. */
    String mode() default "";

    /** Returns {@code enforce}, or {@code record} if no shift may fail a test. */
    String gate() default "";

    /** Returns the class that answers for the profile's providers of dialect {@code java} in mode {@code live}. */
    Class<? extends ModelGateway> gateway() default ModelGateway.class;
}
