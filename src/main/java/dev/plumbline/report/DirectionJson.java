package dev.plumbline.report;

import dev.plumbline.gate.CandidatePair;
import dev.plumbline.gate.Direction;
import dev.plumbline.stats.DirectionIndex;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sections {@code pairs} and {@code index} of {@code results.json}. */
final class DirectionJson {
    private DirectionJson() {}

    static Map<String, Object> pair(CandidatePair pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", pair.question().id());
        json.put("model", pair.first().name());
        json.put("against", pair.second().name());
        json.put("method", RangeJson.lower(pair.method()));
        json.put("tv", RangeJson.of(pair.tv()));
        json.put("w1", RangeJson.of(pair.w1()));
        json.put("meanShift", RangeJson.of(pair.meanShift()));
        json.put("nearness", pair.nearness() == null ? null : RangeJson.lower(pair.nearness()));
        return json;
    }

    /** What noise would do is told of base alone: from there every candidate starts. */
    static Map<String, Object> index(Direction direction, String base) {
        DirectionIndex index = direction.index();
        boolean fromBase = direction.against().name().equals(base);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", direction.model().name());
        json.put("against", direction.against().name());
        json.put("questions", index.values().size());
        json.put("index", RangeJson.of(index.mean()));
        json.put("bootstrap", RangeJson.of(direction.resampled().bootstrap()));
        json.put("signFlip", direction.resampled().signFlip().p());
        json.put("identification", RangeJson.of(index.identification()));
        json.put("noiseNull", fromBase ? index.noiseNull() : null);
        json.put("dilution", fromBase ? index.dilution() : null);
        json.put("margin", Direction.MARGIN);
        json.put("equivalence", direction.equivalence());
        return json;
    }
}
