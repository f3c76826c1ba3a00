package dev.plumbline.gate.rule;

import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.suite.Variant;
import org.jspecify.annotations.Nullable;

/** Base's and a candidate's outcomes for one question in one wording; the variant is null for the suite's own. */
public record WordedRatings(@Nullable Variant variant, Outcome<Rating> base, Outcome<Rating> candidate) {}
