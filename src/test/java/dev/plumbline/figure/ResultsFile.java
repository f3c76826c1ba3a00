package dev.plumbline.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ValueInterval;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A made-up {@code results.json} of any shape, seeded. */
public final class ResultsFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final List<String> VERDICTS = List.of("within", "drifted", "inconclusive");

    private static final Map<String, String> NEUTRAL = Map.of(
            "outcome", "failed", "verdict", "inconclusive", "severity", "none", "decidedBy", "tv", "asked", "7a7a");

    private final Random random = new Random(7);
    private final ObjectNode root = JSON.createObjectNode();
    private final List<String> questions;
    private final List<String> candidates;

    public ResultsFile(List<String> questions, List<String> candidates) {
        this.questions = questions;
        this.candidates = candidates;
        root.put("schema", 1).put("suite", "made-up").put("profile", "nobody").put("base", "base");
        root.putArray("notes");
        ArrayNode names = root.putArray("candidates");
        candidates.forEach(names::add);
        root.put("judge", "base").put("withheldTexts", false);
        root.putObject("gate").put("delta", 0.15).put("alpha", 0.05).put("deltaW1", 0.9);
        root.putArray("ratings");
        root.putArray("shifts");
        root.putArray("elaborations");
    }

    /** Everything measured, on the scale {@code min..max}. */
    public ResultsFile measured(int min, int max) {
        for (String question : questions) {
            rating(question, "base", min, max);
            candidates.forEach(candidate -> rating(question, candidate, min, max));
        }
        for (String candidate : candidates) {
            for (String question : questions) {
                shift(question, candidate);
            }
        }
        for (String question : questions) {
            candidates.forEach(candidate -> elaboration(question, min, candidate, "radical"));
            elaboration(question, max, "base", "modal");
            candidates.forEach(candidate -> elaboration(question, max, candidate, "modal"));
        }
        return this;
    }

    /** Every question open as well, read by one reader that sorts and one that counts, and compared by question and suite. */
    public ResultsFile answered(List<String> categories) {
        for (String question : questions) {
            openCell(question, "base", categories);
            candidates.forEach(candidate -> openCell(question, candidate, categories));
        }
        for (String candidate : candidates) {
            comparison("suite", "made-up", candidate, "tv", 0.15);
            for (String question : questions) {
                comparison("question", question, candidate, "tv", 0.15);
                comparison("question", question, candidate, "standardized-mean", 0.3);
            }
        }
        return this;
    }

    private void openCell(String question, String model, List<String> categories) {
        ObjectNode cell = list("cells").addObject().put("question", question).put("model", model);
        ArrayNode readers = cell.putArray("readers");
        ObjectNode sorted = readers.addObject().put("reader", "sort");
        ObjectNode counts = sorted.putObject("counts");
        ObjectNode intervals = sorted.putObject("intervals");
        int read = 0;
        for (String category : categories) {
            int count = 1 + random.nextInt(9);
            read += count;
            counts.put(category, count);
            intervals.putArray(category).add(0.0).add(1.0);
        }
        readers.addObject()
                .put("reader", "length")
                .put("unit", "words")
                .put("mean", 12.0)
                .putObject("numbers")
                .put("12", read);
        cell.put("samples", read + 3).put("read", read);
        cell.putObject("unscored").put(categories.get(0), 2);
    }

    private void comparison(String level, String name, String candidate, String measure, double tolerated) {
        double shift = random.nextDouble();
        ObjectNode row = list("comparisons").addObject().put("level", level).put("name", name);
        row.put("reader", measure.equals("tv") ? "sort" : "length").put("candidate", candidate);
        row.put("measure", measure).put("tolerated", tolerated).put("size", 20);
        row.putObject("shift").put("value", shift).put("low", shift * 0.5).put("high", shift * 1.5);
        row.put("verdict", VERDICTS.get(list("comparisons").size() % 3)).put("reason", name);
        row.put("gates", level.equals("question")).put("accepted", false);
    }

    private void rating(String question, String model, int min, int max) {
        double[] weights =
                random.doubles(max - min + 1).map(w -> w < 0.4 ? 0 : w).toArray();
        weights[random.nextInt(weights.length)] += 0.5;
        double sum = 0;
        double least = 1;
        for (double weight : weights) {
            sum += weight;
            least = weight > 0 ? Math.min(least, weight) : least;
        }
        ObjectNode rating = list("ratings").addObject();
        rating.put("question", question).put("model", model).put("outcome", "measured");
        rating.put("method", "logprobs")
                .put("mass", 0.9)
                .put("nonScaleMass", 0.02)
                .put("topLogprobs", 5);
        rating.put("cut", least / sum * 0.9);
        ObjectNode probabilities = rating.putObject("probabilities");
        for (int i = 0; i < weights.length; i++) {
            probabilities.put(String.valueOf(min + i), weights[i] / sum);
        }
    }

    private void shift(String question, String model) {
        double tv = random.nextDouble();
        String verdict = VERDICTS.get(list("shifts").size() % 3);
        ObjectNode shift = list("shifts").addObject();
        shift.put("question", question).put("model", model).put("noise", 0.02);
        shift.putObject("tv").put("value", tv).put("low", tv * 0.9).put("high", Math.min(1, tv * 1.1));
        shift.put("verdict", verdict).put("severity", verdict.equals("drifted") ? "major" : "none");
        shift.put("accepted", random.nextBoolean()).put("decidedBy", "tv");
    }

    private void elaboration(String question, int answer, String model, String set) {
        ObjectNode cell = list("elaborations").addObject();
        cell.put("question", question).put("answer", answer).put("model", model).put("set", set);
        ObjectNode counts = cell.putObject("counts");
        ObjectNode intervals = cell.putObject("intervals");
        int samples = 0;
        for (String category : List.of("evasive", "reasoned", "unparsed")) {
            int count = random.nextInt(9);
            samples += count;
            counts.put(category, count);
            intervals.putArray(category).add(0.0).add(1.0);
        }
        cell.put("samples", samples);
    }

    public ArrayNode list(String key) {
        return root.withArray(key);
    }

    public ObjectNode root() {
        return root;
    }

    /** The first of a list. */
    ObjectNode first(String key) {
        return (ObjectNode) list(key).get(0);
    }

    public Path write(Path file) throws IOException {
        complete(root, RunResults.class);
        return Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    /** The results as a command reads them. */
    public RunResults read(Path folder) throws IOException {
        return RecordJson.read(write(folder.resolve("results.json")), "results.json", RunResults.class);
    }

    Findings findings(Path folder) throws IOException {
        return FindingsReader.of(read(folder), "results.json");
    }

    /** The text of results with a neutral value for each key that is missing. */
    public static String completed(String json) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(json);
        complete(root, RunResults.class);
        return root.toString();
    }

    /** Puts a neutral value wherever a run always writes one. */
    private static void complete(ObjectNode node, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = component.getName();
            if (!node.has(key) && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                node.set(key, neutral(key, component.getType()));
            }
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> row
                    && row.isRecord()) {
                node.path(key).forEach(each -> complete((ObjectNode) each, row));
            } else if (component.getType().isRecord() && node.path(key).isObject()) {
                complete((ObjectNode) node.path(key), component.getType());
            }
        }
    }

    private static JsonNode neutral(String key, Class<?> type) {
        if (type == String.class) {
            return JSON.getNodeFactory().textNode(NEUTRAL.getOrDefault(key, ""));
        }
        if (type == boolean.class) {
            return JSON.getNodeFactory().booleanNode(false);
        }
        if (type == ValueInterval.class) {
            return JSON.createArrayNode().add(0).add(0);
        }
        if (type == List.class) {
            return JSON.createArrayNode();
        }
        return type == Map.class || type.isRecord()
                ? JSON.createObjectNode()
                : JSON.getNodeFactory().numberNode(0);
    }

    static List<JsonNode> each(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false).toList();
    }
}
