package dev.plumbline.suite;

/**
 * The limits from which a shift counts as drifted.
 *
 * @param delta total variation that is tolerated, in 0..1
 * @param deltaScore the shift of a mean that is tolerated where readers count, as a share of base's standard deviation, above 0
 * @param alpha family-wise error rate of the tests, in 0..1
 * @param deltaW1 W1 in scale points from which a drift is called major
 * @param leastMass the share of the probability, or of the sampled answers, that has to be on the scale for a verdict from the answers, in
 *     0..1
 * @param judge whether a withheld category verdict fails its test
 * @param judgeFloor Cohen's kappa a judge has to reach on the hand-labelled elaborations, in 0..1
 */
public record GateSettings(
        double delta,
        double deltaScore,
        double alpha,
        double deltaW1,
        double leastMass,
        JudgeGate judge,
        double judgeFloor) {
    static final double DELTA_SCORE = 0.3;

    /** Settings with the default for counts. */
    public GateSettings(
            double delta, double alpha, double deltaW1, double leastMass, JudgeGate judge, double judgeFloor) {
        this(delta, DELTA_SCORE, alpha, deltaW1, leastMass, judge, judgeFloor);
    }

    /** What a withheld category verdict does. */
    public enum JudgeGate {
        OPTIONAL,
        REQUIRED
    }
}
