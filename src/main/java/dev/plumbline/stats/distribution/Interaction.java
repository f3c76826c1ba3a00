package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The difference between a shift here and the shift of the same models elsewhere, such as in another context.
 *
 * @param size half the sum over answers of |(p - b) - (p' - b')|, in 0..2, where p and b are the candidate's and base's probabilities of an answer
 *     given an answer on the scale, and p' and b' those elsewhere; 0 if the shifts are equal, and 1 if all answers changed here and none changed
 *     elsewhere
 * @param meanShift the mean shift here minus the mean shift elsewhere, in points of the scale; null if it has no limits
 */
public record Interaction(Bounded size, @Nullable Bounded meanShift) {
    /**
     * Measures the interaction of four readings over one scale. The bounds cover all values of the unseen probability of all four.
     *
     * @throws IllegalArgumentException if the scales differ
     * @throws IllegalStateException if a reading shows no answer of the scale
     */
    public static Interaction between(Quartet<SeenDistribution> readings) {
        readings.all().forEach(readings.candidate()::requireSameScale);
        Quartet<Distribution> seen = readings.map(SeenDistribution::conditional);
        List<Bounded> changes = readings.candidate()
                .answers()
                .mapToObj(answer -> {
                    double value = seen.contrast(d -> d.p(answer));
                    return Bounded.around(value, limits(readings.map(reading -> reading.box(answer))));
                })
                .toList();
        return new Interaction(
                size(changes),
                Bounded.around(
                        seen.contrast(Distribution::mean),
                        limits(readings.map(SeenDistribution::mean).map(Bounded::range))));
    }

    private static Interval limits(Quartet<Interval> ranges) {
        return ranges.candidate()
                .minus(ranges.base())
                .minus(ranges.otherCandidate().minus(ranges.otherBase()));
    }

    /**
     * Returns the size of the interaction.
     *
     * @param changes the difference between the two shifts of each answer, with bounds
     */
    public static Bounded size(List<Bounded> changes) {
        double value = 0;
        double low = 0;
        double high = 0;
        for (Bounded change : changes) {
            value += Math.abs(change.value());
            low += Math.max(0, Math.max(change.low(), -change.high()));
            high += Math.max(change.high(), -change.low());
        }
        return Bounded.holding(Math.min(2, value / 2), Math.min(2, low / 2), Math.min(2, high / 2));
    }

    /**
     * A value of both models in both contexts.
     *
     * @param candidate the candidate here
     * @param base base here
     * @param otherCandidate the candidate elsewhere
     * @param otherBase base elsewhere
     */
    public record Quartet<T>(T candidate, T base, T otherCandidate, T otherBase) {
        /** Returns all four values. */
        public List<T> all() {
            return List.of(candidate, base, otherCandidate, otherBase);
        }

        /** Returns the results of a function of each value. */
        public <R> Quartet<R> map(Function<T, R> function) {
            List<R> mapped = new ArrayList<>();
            all().forEach(each -> mapped.add(function.apply(each)));
            return new Quartet<>(mapped.get(0), mapped.get(1), mapped.get(2), mapped.get(3));
        }

        /** Returns the difference here minus the difference elsewhere. */
        public double contrast(ToDoubleFunction<T> number) {
            return number.applyAsDouble(candidate)
                    - number.applyAsDouble(base)
                    - (number.applyAsDouble(otherCandidate) - number.applyAsDouble(otherBase));
        }
    }
}
