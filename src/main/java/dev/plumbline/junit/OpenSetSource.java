package dev.plumbline.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Provides a {@code @ParameterizedTest} with one {@link OpenSetCase} for each candidate whose suite has open questions or sets of rated
 * questions.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(CaseArguments.OfSets.class)
public @interface OpenSetSource {}
