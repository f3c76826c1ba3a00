package dev.plumbline.suite;

import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.List;

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
    private static final double DELTA_SCORE = 0.3;
    private static final double ALPHA = 0.05;
    private static final double DELTA_W1 = 0.5;
    private static final double JUDGE_FLOOR = 0.6;
    private static final double LEAST_MASS = 0.5;

    /** What a withheld category verdict does. */
    public enum JudgeGate {
        OPTIONAL,
        REQUIRED
    }

    /** Reads the settings; only the tolerated shift has no default, since no default is right for two suites. */
    static GateSettings read(YamlMap map) {
        map.only(SuiteKeys.GATE);
        boolean required = map.optionalText("judge")
                .among(List.of("optional", "required"), "must be optional or required")
                .or("optional")
                .equals("required");
        return new GateSettings(
                fraction(map.number("delta")).or(0.5),
                map.optionalNumber("delta-score")
                        .check(
                                d -> d > 0 && d <= 100,
                                "must be more than 0",
                                "it is a share of base's spread, such as 0.3")
                        .or(DELTA_SCORE),
                fraction(map.optionalNumber("alpha")).or(ALPHA),
                map.optionalNumber("delta-w1")
                        .check(d -> d > 0, "must be more than 0", "it is in scale points, such as 0.5")
                        .or(DELTA_W1),
                map.optionalNumber("least-mass")
                        .check(m -> m >= 0 && m <= 1, "must be from 0 to 1", "write a fraction, such as 0.5")
                        .or(LEAST_MASS),
                required ? JudgeGate.REQUIRED : JudgeGate.OPTIONAL,
                map.optionalNumber("judge-floor")
                        .check(k -> k >= 0 && k <= 1, "must be from 0 to 1", "it is a kappa, such as 0.6")
                        .or(JUDGE_FLOOR));
    }

    private static Field<Double> fraction(Field<Double> field) {
        return field.check(
                f -> f > 0 && f < 1, "must be more than 0 and less than 1", "write a fraction, such as 0.15");
    }
}
