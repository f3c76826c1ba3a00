package dev.plumbline.report;

import dev.plumbline.gate.CandidateVariants;
import dev.plumbline.gate.Rewording;
import dev.plumbline.gate.RobustShift;
import dev.plumbline.gate.WordingShift;
import dev.plumbline.stats.ContentStyle;
import dev.plumbline.stats.Estimate;
import dev.plumbline.stats.VarianceComponents;
import dev.plumbline.stats.VariantShift;
import dev.plumbline.suite.Variant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what other wordings said as part of {@code results.json}; shifts are on the line 0..1. */
final class VariantsJson {
    private VariantsJson() {}

    static Map<String, Object> of(CandidateVariants variants) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", variants.candidate().name());
        json.put(
                "questions",
                variants.questions().stream().map(VariantsJson::question).toList());
        json.put("components", components(variants.components()));
        return json;
    }

    private static Map<String, Object> question(RobustShift robust) {
        VariantShift shift = robust.shift();
        ContentStyle parts = robust.parts();
        Rewording rewording = robust.rewording();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", robust.question().id());
        json.put("asked", robust.asked());
        json.put("shift", shift == null ? null : estimate(shift.median()));
        json.put("level", shift == null ? null : shift.level());
        json.put("sd", shift == null ? null : shift.sd());
        json.put("hodgesLehmann", shift == null ? null : shift.hodgesLehmann());
        json.put("content", parts == null ? null : parts.content());
        json.put("style", parts == null ? null : parts.style());
        json.put("rewordingNoise", rewording == null ? null : rewording.noise());
        json.put("beatsRewording", rewording == null ? null : rewording.beaten());
        json.put("noise", robust.verdict().noise());
        json.put("robust", RangeJson.lower(robust.verdict().verdict()));
        json.put("reason", robust.verdict().reason());
        json.put(
                "wordings",
                robust.wordings().stream().map(VariantsJson::wording).toList());
        return json;
    }

    private static Map<String, Object> wording(WordingShift wording) {
        Variant variant = wording.variant();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variant", variant == null ? null : variant.id());
        json.put("shift", wording.shift());
        json.put("w1", wording.w1());
        json.put("tv", RangeJson.of(wording.tv()));
        return json;
    }

    private static @Nullable Map<String, Object> components(@Nullable VarianceComponents components) {
        if (components == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", components.mean());
        json.put("questionVariance", components.questionVariance());
        json.put("variantVariance", components.msVariant());
        json.put("f", components.f());
        json.put("p", components.p());
        json.put("errorFixed", components.errorFixed());
        json.put("errorRandom", components.errorRandom());
        json.put("random", estimate(components.random()));
        return json;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", estimate.value());
        json.put("low", estimate.low());
        json.put("high", estimate.high());
        return json;
    }
}
