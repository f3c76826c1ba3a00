package dev.plumbline.report;

import dev.plumbline.gate.RepeatedReadings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of {@code results.json} that tell what a run asked beyond the plain suite. */
final class ExtrasJson {
    private ExtrasJson() {}

    static Map<String, Object> of(Results results) {
        ExtraResults extras = results.extras();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("controls", extras.controls().stream().map(ControlsJson::of).toList());
        json.put("variants", extras.variants().stream().map(VariantsJson::of).toList());
        json.put("repeats", extras.repeats().stream().map(ExtrasJson::repeats).toList());
        json.put("prefills", PrefillsJson.of(extras.prefills()));
        json.put("remarks", ExtrasText.remarks(results));
        return json;
    }

    private static Map<String, Object> repeats(RepeatedReadings repeated) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", repeated.question().id());
        json.put("model", repeated.model().name());
        json.put("readings", repeated.readings());
        json.put("noise", repeated.noise());
        return json;
    }
}
