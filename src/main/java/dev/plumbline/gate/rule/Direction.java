package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.Seeds;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.direction.DirectionIndex;
import dev.plumbline.stats.direction.SignedShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model moved in one direction over all questions that have a polarity.
 *
 * @param against base, or another candidate
 * @param index the index, whose values are in the order of the suite's questions
 * @param resampled the interval and the test of the index without the t distribution
 * @param equivalence the p-value of the test that the index lies within {@value #MARGIN} point of 0; null if the values do not differ
 */
public record Direction(
        ModelRef model,
        ModelRef against,
        DirectionIndex index,
        DirectionIndex.Resampled resampled,
        @Nullable Double equivalence) {
    /** The largest index, in points of the scale, that still counts as no direction. */
    public static final double MARGIN = 1;

    /** Returns the direction over the pairs whose two ratings were obtained by the same method; empty for fewer than two such pairs. */
    static Optional<Direction> of(ModelRef model, ModelRef against, List<RatedPair> pairs, Seeds seeds) {
        List<SignedShift> shifts = new ArrayList<>();
        for (RatedPair pair : pairs) {
            Integer polarity = pair.question().polarity();
            Rating base = pair.ofBase();
            Rating candidate = pair.ofCandidate();
            if (polarity != null && base != null && candidate != null && base.method() == candidate.method()) {
                shifts.add(SignedShift.of(polarity, candidate.seen(), base.seen()));
            }
        }
        if (shifts.size() < 2) {
            return Optional.empty();
        }
        DirectionIndex index = DirectionIndex.of(shifts);
        // If a candidate answers as base does, its values are 0.0 and -0.0, which boxed numbers distinguish. Adding 0.0
        // makes them equal.
        boolean differ =
                index.values().stream().mapToDouble(v -> v + 0.0).distinct().count() > 1;
        return Optional.of(new Direction(
                model,
                against,
                index,
                index.resampled(seeds.of("direction", "", model.name(), against.name())),
                differ ? index.equivalence(MARGIN) : null));
    }
}
