package dev.plumbline.report;

import dev.plumbline.gate.Assessment;
import dev.plumbline.gate.CandidateControls;
import dev.plumbline.stats.ControlContrast;
import dev.plumbline.stats.Shift;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a candidate did with the control questions as part of {@code results.json}. */
final class ControlsJson {
    private ControlsJson() {}

    static Map<String, Object> of(CandidateControls controls) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", controls.candidate().name());
        json.put(
                "questions",
                controls.controls().stream().map(ControlsJson::control).toList());
        json.put("contrast", contrast(controls.contrast()));
        return json;
    }

    private static Map<String, Object> control(Assessment assessment) {
        Shift shift = assessment.shift();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", assessment.question().id());
        json.put("tv", shift == null ? null : RangeJson.of(shift.tv()));
        json.put("w1", shift == null ? null : RangeJson.of(shift.w1()));
        json.put("meanShift", shift == null ? null : RangeJson.of(shift.meanShift()));
        json.put("noise", assessment.verdict().noise());
        json.put("verdict", RangeJson.lower(assessment.verdict().verdict()));
        json.put("severity", RangeJson.lower(assessment.verdict().severity()));
        json.put("reason", assessment.verdict().reason());
        json.put("accepted", assessment.acceptedBy() != null);
        RatingsJson.decision(json, assessment);
        return json;
    }

    private static @Nullable Map<String, Object> contrast(@Nullable ControlContrast contrast) {
        if (contrast == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("difference", contrast.difference());
        json.put("p", contrast.test().p());
        json.put("method", contrast.test().method());
        json.put("rearrangements", contrast.test().rearrangements());
        return json;
    }
}
