package dev.plumbline.suite;

import dev.plumbline.yaml.Field;
import dev.plumbline.yaml.YamlMap;
import java.util.List;

/**
 * The limits above which a shift counts as drifted.
 *
 * @param delta the tolerated total variation, between 0 and 1
 * @param deltaScore the tolerated shift of a mean of readers that count, in standard deviations of base, above 0
 * @param alpha the family-wise error rate of the tests, between 0 and 1
 * @param deltaW1 the W1 distance in scale points from which a drift is major
 * @param leastMass the minimum share of the probability, or of the sampled answers, that must be on the scale before a verdict is based on
 *     the answers, 0 to 1
 * @param judge whether a withheld category verdict makes its test fail
 * @param judgeFloor the minimum of Cohen's kappa between the judge and the gold labels, 0 to 1
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

    /** The effect of a withheld category verdict. */
    public enum JudgeGate {
        OPTIONAL,
        REQUIRED
    }

    /** Reads the settings. Only the tolerated shift is required, because no default fits every suite. */
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
