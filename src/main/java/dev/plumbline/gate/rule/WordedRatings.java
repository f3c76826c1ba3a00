package dev.plumbline.gate.rule;

import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.suite.Variant;
import org.jspecify.annotations.Nullable;

/** The outcomes of base and a candidate for one question in one wording. The variant is null for the suite's own wording. */
public record WordedRatings(@Nullable Variant variant, Outcome<Rating> base, Outcome<Rating> candidate) {}
