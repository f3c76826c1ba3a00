package dev.plumbline.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Provides a {@code @ParameterizedTest} with one {@link OpenCase} for each open question and model. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(CaseArguments.OfOpenQuestions.class)
public @interface OpenSource {}
