package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gate.AnswerCounts;
import dev.plumbline.gate.DecidedBy;
import dev.plumbline.gate.ShiftReading;
import dev.plumbline.gate.ShiftTraits;
import dev.plumbline.gate.Verdict;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.stats.Bounded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shifts of a {@code results.json}, for accepting them.
 *
 * @param measured what can be accepted
 * @param unmeasured the cells nothing is known of
 */
record ResultsShifts(String profile, String base, List<ShiftReading> measured, List<Cell> unmeasured) {
    private static final int SCHEMA = 1;

    /** Where a shift stands. */
    record Cell(String model, String question, @Nullable Integer answer) {
        static Cell of(JsonNode shift) {
            return new Cell(shift.path("model").asText(), shift.path("question").asText(), answerOf(shift));
        }

        static Cell of(ShiftReading shift) {
            return new Cell(shift.model(), shift.question(), shift.answer());
        }

        @Override
        public String toString() {
            return model + ", " + question + (answer == null ? "" : ", explaining " + answer);
        }
    }

    /**
     * Reads a file.
     *
     * @param shown what the user calls it
     * @param suite the suite whose results they have to be
     * @throws MistakesException where they are not, or are no results
     */
    static ResultsShifts read(Path file, String shown, String suite) throws IOException {
        JsonNode root = tree(file, shown);
        if (root.path("schema").asInt() != SCHEMA) {
            throw wrong(shown, "is another layout than this version accepts from", root.path("schema"));
        }
        if (!root.path("suite").asText().equals(suite)) {
            throw wrong(shown, "holds the results of another suite than '" + suite + "'", root.path("suite"));
        }
        List<ShiftReading> measured = new ArrayList<>();
        List<Cell> unmeasured = new ArrayList<>();
        for (JsonNode shift : shifts(root)) {
            if (isMeasured(shift)) {
                measured.add(reading(root, shift, shown));
            } else if (!shift.path("verdict").asText().equals("withheld")) {
                unmeasured.add(Cell.of(shift));
            }
        }
        return new ResultsShifts(
                root.path("profile").asText(), root.path("base").asText(), measured, unmeasured);
    }

    /** A candidate that is base was not measured, whatever its numbers say. */
    private static boolean isMeasured(JsonNode shift) {
        return (shift.path("tv").isObject() || shift.path("replies").isObject())
                && !shift.path("decidedBy").asText().equals("identity");
    }

    /** Questions, controls and explanations, each with its model. */
    private static List<JsonNode> shifts(JsonNode root) {
        List<JsonNode> all = new ArrayList<>();
        root.path("shifts").forEach(all::add);
        for (JsonNode candidate : root.path("controls")) {
            candidate
                    .path("questions")
                    .valueStream()
                    .filter(JsonNode::isObject)
                    .map(control -> ((ObjectNode) control).deepCopy())
                    .forEach(control -> all.add(control.set("model", candidate.path("model"))));
        }
        root.path("categoryVerdicts").forEach(all::add);
        return all;
    }

    private static @Nullable Integer answerOf(JsonNode shift) {
        return shift.path("answer").isInt() ? shift.path("answer").asInt() : null;
    }

    /** The different models or questions of all shifts, in the order of the file. */
    List<String> cells(Function<Cell, String> part) {
        return Stream.concat(measured.stream().map(Cell::of), unmeasured.stream())
                .map(part)
                .distinct()
                .toList();
    }

    private static JsonNode tree(Path file, String shown) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MistakesException(
                    Place.of(shown),
                    "there are no results",
                    "no such file",
                    "run the suite first, with 'plumbline run'");
        }
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new MistakesException(
                    Place.of(shown), "this is not JSON", e.getOriginalMessage(), "run the suite again");
        }
    }

    private static ShiftReading reading(JsonNode root, JsonNode shift, String shown) {
        JsonNode tv = shift.path("tv");
        JsonNode replies = shift.path("replies").path("tv");
        return new ShiftReading(
                shift.path("question").asText(),
                answerOf(shift),
                shift.path("model").asText(),
                tv.isObject() ? bounded(tv, shown) : null,
                replies.isObject() ? bounded(replies, shown) : null,
                tv.isObject() && answerOf(shift) == null ? number(shown, shift.path("w1"), "value") : 0,
                number(shown, shift, "noise"),
                samples(root, shift),
                verdict(shift, shown),
                traits(shift, shown));
    }

    private static Bounded bounded(JsonNode tv, String shown) {
        double value = number(shown, tv, "value");
        // A corrected bootstrap interval need not hold the plain value, and a baseline's has to.
        double low = Math.max(0, Math.min(value, number(shown, tv, "low")));
        double high = Math.min(1, Math.max(value, number(shown, tv, "high")));
        if (!(low <= value && value <= high)) {
            throw wrong(shown, "has a total variation that is none", tv);
        }
        return new Bounded(value, low, high);
    }

    /** Null for results of a version that did not write what moved. */
    private static @Nullable ShiftTraits traits(JsonNode shift, String shown) {
        if (!shift.path("asked").isTextual()) {
            return null;
        }
        String asked = shift.path("asked").asText();
        if (answerOf(shift) != null) {
            return new ShiftTraits(DecidedBy.CATEGORIES, null, null, asked, counts(shift, shown));
        }
        boolean ofAnswers =
                shift.path("tv").isObject() && shift.path("decidedBy").asText().equals("tv");
        JsonNode meanShift = shift.path("meanShift");
        return new ShiftTraits(
                ofAnswers ? DecidedBy.TV : DecidedBy.FORMAT,
                meanShift.isObject() ? (Double) number(shown, meanShift, "value") : null,
                Math.min(1, number(shown, shift.path("replies"), "mass")),
                asked,
                counts(shift, shown));
    }

    private static @Nullable AnswerCounts counts(JsonNode shift, String shown) {
        JsonNode counts = shift.path("counts");
        return counts.isMissingNode()
                ? null
                : AnswerCounts.of(byName(counts, "candidate", shown), byName(counts, "base", shown));
    }

    private static Map<String, Integer> byName(JsonNode counts, String model, String shown) {
        Map<String, Integer> byName = new TreeMap<>();
        for (Map.Entry<String, JsonNode> count : counts.path(model).properties()) {
            if (!count.getValue().canConvertToInt() || count.getValue().asInt() < 1) {
                throw wrong(shown, "has a count that is none", count.getValue());
            }
            byName.put(count.getKey(), count.getValue().asInt());
        }
        if (byName.isEmpty()) {
            throw wrong(shown, "has a shift that was counted from nothing", counts);
        }
        return byName;
    }

    private static double number(String shown, JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw wrong(shown, "has a shift whose '" + key + "' is no number", value);
        }
        return value.asDouble();
    }

    private static Verdict verdict(JsonNode shift, String shown) {
        try {
            return Verdict.valueOf(shift.path("verdict").asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(shown, "has a shift with an unknown verdict", shift.path("verdict"));
        }
    }

    private static int samples(JsonNode root, JsonNode shift) {
        for (JsonNode asked : root.path(answerOf(shift) == null ? "ratings" : "elaborations")) {
            if (asked.path("question").equals(shift.path("question"))
                    && asked.path("answer").equals(shift.path("answer"))
                    && asked.path("model").equals(shift.path("model"))) {
                return asked.path("samples").asInt();
            }
        }
        return 0;
    }

    private static MistakesException wrong(String shown, String wrong, JsonNode was) {
        return new MistakesException(
                Place.of(shown),
                wrong,
                was.isMissingNode() ? "nothing" : was.isTextual() ? was.asText() : was.toString(),
                "give the results.json that a run of the suite wrote");
    }
}
