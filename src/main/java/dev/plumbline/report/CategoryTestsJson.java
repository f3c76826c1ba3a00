package dev.plumbline.report;

import dev.plumbline.gate.AnswerCounts;
import dev.plumbline.gate.CategoryContrast;
import dev.plumbline.gate.CategoryTest;
import dev.plumbline.gate.CategoryVerdict;
import dev.plumbline.gate.Comparisons;
import dev.plumbline.gate.GeneralDifference;
import dev.plumbline.gate.SetContrast;
import dev.plumbline.gate.ShiftReading;
import dev.plumbline.gate.ShiftTraits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections {@code categoryTests} and {@code categoryVerdicts} of {@code results.json}. */
final class CategoryTestsJson {
    private CategoryTestsJson() {}

    /** From one prompt over these prefills to questions in general: each entry's level tells how far it speaks. */
    static List<Map<String, Object>> tests(Comparisons comparisons) {
        List<Map<String, Object>> all = new ArrayList<>();
        comparisons.tests().forEach(test -> all.add(prompt(test)));
        comparisons.sets().forEach(set -> all.add(set(set)));
        comparisons.sets().forEach(set -> set.differences().forEach(d -> all.add(general(set, d))));
        return all;
    }

    static List<Map<String, Object>> verdicts(Comparisons comparisons) {
        return comparisons.verdicts().stream().map(CategoryTestsJson::verdict).toList();
    }

    private static Map<String, Object> prompt(CategoryTest test) {
        CategoryContrast contrast = test.contrast();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", "prompt");
        json.put("set", contrast.cell().set());
        json.put("question", contrast.cell().question().id());
        json.put("answer", contrast.cell().answer());
        json.put("model", contrast.cell().model().name());
        json.put("against", contrast.against().name());
        json.put("family", RangeJson.lower(test.family()));
        json.put("members", test.members());
        RangeJson.put(json, contrast.test());
        json.put("holm", test.holm());
        json.put("benjaminiHochberg", test.benjaminiHochberg());
        json.put("chiSquare", contrast.chiSquare());
        json.put("cramersV", contrast.cramersV());
        json.put("cramersVCorrected", contrast.cramersVCorrected());
        json.put("tv", RangeJson.of(contrast.tv()));
        json.put("tvPercentiles", RangeJson.of(contrast.tvPercentiles()));
        json.put("tvNullMean", contrast.tvNullMean());
        Map<String, Object> differences = new LinkedHashMap<>();
        contrast.differences().forEach((category, d) -> differences.put(category, RangeJson.of(d)));
        json.put("differences", differences);
        json.put("justifiedIfCoherent", RangeJson.orNull(contrast.justifiedIfCoherent()));
        return json;
    }

    private static Map<String, Object> set(SetContrast set) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", "set");
        json.put("set", set.set());
        json.put("model", set.model().name());
        json.put("against", set.against().name());
        json.put("prefills", set.prefills());
        json.put("g", set.test().g());
        RangeJson.put(json, set.test().test());
        return json;
    }

    private static Map<String, Object> general(SetContrast set, GeneralDifference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", "general");
        json.put("set", set.set());
        json.put("model", set.model().name());
        json.put("against", set.against().name());
        json.put("category", difference.category());
        json.put("questions", difference.questions());
        json.put("difference", RangeJson.of(difference.mean()));
        json.put("bootstrap", RangeJson.of(difference.bootstrap()));
        RangeJson.put(json, difference.signFlip());
        return json;
    }

    private static Map<String, Object> verdict(CategoryVerdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", verdict.cell().question().id());
        json.put("answer", verdict.cell().answer());
        json.put("model", verdict.cell().model().name());
        json.put("set", verdict.cell().set());
        json.put("verdict", RangeJson.lower(verdict.answer()));
        ShiftReading reading = verdict.reading();
        json.put("tv", reading == null ? null : RangeJson.of(reading.decisive()));
        json.put("noise", reading == null ? null : reading.noise());
        json.put("reason", verdict.reason());
        json.put("accepted", verdict.acceptedBy() != null);
        ShiftTraits traits = reading == null ? null : reading.traits();
        json.put("asked", traits == null ? null : traits.asked());
        AnswerCounts counts = traits == null ? null : traits.counts();
        if (counts != null) {
            json.put("counts", RatingsJson.counts(counts));
        }
        return json;
    }
}
