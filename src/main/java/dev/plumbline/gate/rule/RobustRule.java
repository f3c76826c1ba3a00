package dev.plumbline.gate.rule;

import static dev.plumbline.gate.rule.RatingVerdict.say;

import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.stats.hypothesis.Quantiles;
import dev.plumbline.suite.GateSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the verdict on a question over its wordings. Applies the rule for logprobs to the medians of the wordings' bounds and noise. A drift must
 * also exceed the effect of rewording on base (docs/statistics.md 5). The verdict has no severity, because wordings have different scales.
 */
final class RobustRule {
    private final GateSettings settings;
    private final double repeatNoise;

    /** A rule that allows for the larger of rounding noise and the noise between repeats of one model. */
    RobustRule(GateSettings settings, double repeatNoise) {
        this.settings = settings;
        this.repeatNoise = repeatNoise;
    }

    RatingVerdict judge(List<WordingShift> wordings, @Nullable WordingNoise rewording) {
        if (wordings.size() < 2) {
            return inconclusive(0, "fewer than two wordings could be read");
        }
        double noise = Math.max(
                repeatNoise,
                Quantiles.median(
                        wordings.stream().mapToDouble(WordingShift::noise).toArray()));
        double low = Quantiles.median(
                wordings.stream().mapToDouble(w -> w.tv().low()).toArray());
        double high = Quantiles.median(
                wordings.stream().mapToDouble(w -> w.tv().high()).toArray());
        if (wordings.stream().anyMatch(WordingShift::sampled)) {
            return inconclusive(
                    noise, "sampled answers differ by chance, and the bounds of wordings do not include that");
        }
        if (high + noise <= settings.delta()) {
            return RatingVerdict.within(
                    noise,
                    say("within: over %d wordings at most %.3f of the answers moved (median)", wordings.size(), high));
        }
        if (low - noise <= settings.delta()) {
            return inconclusive(
                    noise,
                    say(
                            "over %d wordings between %.3f and %.3f of the answers moved (medians, noise %.3f)",
                            wordings.size(), low, high, noise));
        }
        if (rewording == null || !rewording.beaten()) {
            return inconclusive(
                    noise,
                    rewording == null
                            ? "no two wordings have one scale, so base's own rewording noise is not known"
                            : say("base differs from itself by up to %.3f by wording alone", rewording.noise()));
        }
        return new RatingVerdict(
                Verdict.DRIFTED,
                Severity.NONE,
                noise,
                say(
                        "drifted: over %d wordings at least %.3f of the answers moved (median), more than the %.3f by which wording alone moves base",
                        wordings.size(), low, rewording.noise()));
    }

    private static RatingVerdict inconclusive(double noise, String why) {
        return RatingVerdict.inconclusive(noise, "inconclusive: " + why, DecidedBy.TV);
    }
}
