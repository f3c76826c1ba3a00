package dev.plumbline.stats.distribution;

import java.util.List;
import java.util.function.Supplier;

/**
 * The shift of a candidate's answers to one question from the base's, with truncation bounds, given an answer on the scale. The gate decides which
 * measure counts; docs/statistics.md 1 describes each.
 *
 * @param tv total variation, 0..1: the share of answers that changed
 * @param w1 Wasserstein's distance in points of the scale, 0..max-min
 * @param jsd Jensen-Shannon divergence in bits, 0..1; exact bounds
 * @param hellinger Hellinger's distance, 0..1; exact bounds
 * @param meanShift the candidate's expected answer minus the base's, in points
 * @param entropyShift the candidate's entropy minus the base's, in bits
 * @param pBaseMode the candidate's probability of the base's modes, 0..1
 * @param directionality |mean shift| / W1, 0..1: 1 if all answers moved in one direction, 0 if only the spread changed or nothing moved
 * @param baseMode base's most probable answers, ascending, including ties within one step of its logits
 * @param mode the candidate's most probable answers, ascending, including ties within one step of its logits
 */
public record Shift(
        Bounded tv,
        Bounded w1,
        Bounded jsd,
        Bounded hellinger,
        Bounded meanShift,
        Bounded entropyShift,
        Bounded pBaseMode,
        double directionality,
        List<Integer> baseMode,
        List<Integer> mode) {
    /**
     * The largest open probability at which the closed form suffices. The closed form is then within this distance of the exact bounds
     * (docs/statistics.md 1.2: within 7e-4 in all published cells).
     */
    private static final double NEARLY_NOTHING = 1e-3;

    public Shift {
        if (!(directionality >= 0 && directionality <= 1)) {
            throw new IllegalArgumentException("directionality must lie in 0..1 (was " + directionality + ")");
        }
        baseMode = List.copyOf(baseMode);
        mode = List.copyOf(mode);
    }

    /**
     * Measures the shift between two readings whose logits may have been rounded, so that modes within one step tie.
     *
     * @param candidateStep the step to which the candidate's logits were rounded, in nats; 0 if they were not rounded
     * @param baseStep the step for base
     * @throws IllegalArgumentException if the scales differ
     */
    public static Shift between(
            SeenDistribution candidate, double candidateStep, SeenDistribution base, double baseStep) {
        candidate.requireSameScale(base);
        Distribution p = candidate.conditional();
        Distribution b = base.conditional();
        double w1 = Distances.w1(p, b);
        double meanShift = p.mean() - b.mean();
        Interval exactTv = ExactTv.bounds(candidate, base);
        List<Integer> baseMode = b.modes(baseStep);
        return new Shift(
                tv(candidate, base, () -> exactTv),
                Bounded.around(w1, ClosedForms.w1(candidate, base)),
                Bounded.around(Distances.jsd(p, b), DivergenceBounds.jsd(candidate, base, exactTv)),
                Bounded.around(Distances.hellinger(p, b), DivergenceBounds.hellinger(candidate, base, exactTv)),
                Bounded.around(meanShift, ClosedForms.meanShift(candidate, base)),
                Bounded.around(
                        p.entropyBits() - b.entropyBits(),
                        EntropyBounds.bits(candidate).minus(EntropyBounds.bits(base))),
                Bounded.around(
                        baseMode.stream().mapToDouble(p::p).sum(), ClosedForms.probabilityOf(baseMode, candidate)),
                directionality(meanShift, w1),
                baseMode,
                p.modes(candidateStep));
    }

    /**
     * Returns this shift for answers without an order, which are all equally far from each other. So W1 equals TV, and there is no mean and no
     * direction.
     */
    public Shift unordered() {
        return new Shift(tv, tv, jsd, hellinger, new Bounded(0, 0, 0), entropyShift, pBaseMode, 0, baseMode, mode);
    }

    /**
     * Measures the total variation alone, given an answer on the scale.
     *
     * @throws IllegalArgumentException if the scales differ
     */
    public static Bounded tv(SeenDistribution candidate, SeenDistribution base) {
        candidate.requireSameScale(base);
        return tv(candidate, base, () -> ExactTv.bounds(candidate, base));
    }

    private static Bounded tv(SeenDistribution candidate, SeenDistribution base, Supplier<Interval> exact) {
        return Bounded.around(
                Distances.tv(candidate.conditional(), base.conditional()),
                isClosedFormEnough(candidate, base) ? ClosedForms.tv(candidate, base) : exact.get());
    }

    /** Returns whether the closed form of TV is nearly exact, because all answers are one token and one reading leaves almost no probability open. */
    public static boolean isClosedFormEnough(SeenDistribution candidate, SeenDistribution base) {
        return candidate.isOneToken()
                && base.isOneToken()
                && Math.min(openShare(candidate), openShare(base)) < NEARLY_NOTHING;
    }

    private static double openShare(SeenDistribution reading) {
        return reading.most(answer -> true) / Math.max(Double.MIN_NORMAL, reading.mass());
    }

    /** Returns |mean shift| / W1, or 0 if W1 is only rounding error. */
    private static double directionality(double meanShift, double w1) {
        return w1 < Bounded.ROUNDING ? 0 : Math.min(1, Math.abs(meanShift) / w1);
    }
}
