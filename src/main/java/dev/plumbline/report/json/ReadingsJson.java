package dev.plumbline.report.json;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.results.RunResults;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.ElaborationSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code readings.json}: what the numbers in {@code results.json} were read from, for the pages. Requests as they were made, the
 * tokens as they came, the baseline's entries. As deterministic as the results.
 */
public final class ReadingsJson {
    private final Results results;
    private final RatingProtocol protocol;

    private ReadingsJson(Results results) {
        this.results = results;
        this.protocol = new RatingProtocol(results.suite());
    }

    public static void write(Path file, Results results) throws IOException {
        OutputFile.write(
                file,
                JsonMapper.builder()
                                // Tokens may hold halves of characters, which no file in UTF-8 can.
                                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(new ReadingsJson(results).root())
                                .replace("\r\n", "\n")
                        + "\n");
    }

    private Map<String, Object> root() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", RunResults.SCHEMA);
        root.put(
                "models",
                results.cast().contestants().stream().map(ReadingsJson::model).toList());
        root.put(
                "questions",
                results.suite().questions().stream()
                        .map(q -> Map.of("id", q.id(), "prompt", protocol.prompt(q)))
                        .map(java.util.TreeMap::new)
                        .toList());
        root.put("ratings", results.ratings().stream().map(this::rating).toList());
        root.put(
                "accepted",
                results.shifts().stream()
                        .map(ReadingsJson::accepted)
                        .filter(Objects::nonNull)
                        .toList());
        root.put("prefills", prefills());
        return root;
    }

    private static Map<String, Object> model(ModelRef model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", model.name());
        json.put("identity", model.identity());
        return json;
    }

    private Map<String, Object> rating(RatingResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", result.question().id());
        json.put("model", result.model().name());
        boolean sampled = results.cast().sampled().contains(result.model());
        json.put(
                "request",
                request(
                        sampled
                                ? protocol.answerRequest(result.question(), result.model(), 0)
                                : protocol.request(result.question(), result.model())));
        Rating rating = rating(result.outcome());
        if (rating != null) {
            if (rating.method() == RatingMethod.SAMPLED) {
                json.put("counts", counts(result.question().answers(), rating));
            } else {
                json.put("tokens", rating.alternatives());
                if (rating.positions().size() > 1) {
                    json.put("later", later(rating.positions()));
                }
                if (!rating.orders().isEmpty()) {
                    json.put("orders", orders(result, rating));
                }
            }
        }
        return json;
    }

    private static Map<String, Integer> counts(AnswerSpace answers, Rating rating) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rating.counts().forEach((answer, count) -> counts.put(answers.key(answer), count));
        return counts;
    }

    /** What was read for each order of the choices, which stand by their ids. */
    private List<Map<String, Object>> orders(RatingResult result, Rating rating) {
        AnswerSpace answers = result.question().answers();
        List<Map<String, Object>> orders = new ArrayList<>();
        for (int order = 0; order < rating.orders().size(); order++) {
            List<ReplyPosition> positions = rating.orders().get(order).positions();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(
                    "listed",
                    answers.orders().get(order).answers().stream()
                            .map(answers::key)
                            .toList());
            json.put("request", request(protocol.request(result.question(), result.model(), 0, order)));
            json.put("tokens", rating.orders().get(order).alternatives());
            if (positions.size() > 1) {
                json.put("later", later(positions));
            }
            orders.add(json);
        }
        return orders;
    }

    /** The positions after the first that were read, each with the token that was drawn there if the host names it. */
    private static List<Map<String, Object>> later(List<ReplyPosition> positions) {
        return positions.stream()
                .skip(1)
                .map(position -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("drawn", position.drawn());
                    json.put("tokens", position.alternatives());
                    return json;
                })
                .toList();
    }

    /** Returns what was read, also from a reply that could not be scored: its tokens show why. */
    private static @Nullable Rating rating(Outcome<Rating> outcome) {
        if (outcome instanceof Outcome.Measured<Rating> measured) {
            return measured.value();
        }
        return outcome instanceof Outcome.Unscored<Rating> unscored ? unscored.shown() : null;
    }

    private static Map<String, Object> request(ChatRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", request.model().identity());
        json.put("temperature", request.sampling().temperature());
        json.put("maxTokens", request.sampling().maxTokens());
        json.put("topLogprobs", request.sampling().topLogprobs());
        BodyFields body = request.model().body();
        if (!body.isEmpty()) {
            json.put("body", new RawValue(body.json()));
        }
        json.put(
                "messages",
                request.messages().stream()
                        .map(m -> {
                            Map<String, Object> message = new LinkedHashMap<>();
                            message.put("role", Ranges.lower(m.role()));
                            message.put("text", m.text());
                            return message;
                        })
                        .toList());
        return json;
    }

    private static @Nullable Map<String, Object> accepted(Assessment assessment) {
        BaselineEntry entry = assessment.acceptedBy();
        if (entry == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", entry.question());
        json.put("model", entry.model());
        json.put("tv", entry.tv());
        json.put("tolerance", entry.tolerance());
        json.put("reason", entry.reason());
        json.put("by", entry.by());
        json.put("date", entry.date().toString());
        json.put("expires", entry.expires() == null ? null : entry.expires().toString());
        return json;
    }

    /** Returns one request a prefill, because all models were asked alike. */
    private List<Map<String, Object>> prefills() {
        ElaborationSettings settings = results.suite().elaboration();
        if (settings == null) {
            return List.of();
        }
        ElaborationProtocol elaboration = new ElaborationProtocol(protocol, settings);
        Map<List<Object>, Map<String, Object>> prefills = new LinkedHashMap<>();
        for (PrefillResult result : results.elaborations()) {
            PrefillCell cell = result.cell();
            prefills.computeIfAbsent(List.of(cell.question().id(), cell.answer()), key -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("question", cell.question().id());
                json.put("answer", cell.answer());
                Map<String, Object> request =
                        request(elaboration.request(cell.question(), cell.answer(), cell.model(), 0));
                request.remove("model");
                request.remove("topLogprobs");
                if (results.cast().contestants().stream()
                                .map(ModelRef::body)
                                .distinct()
                                .count()
                        > 1) {
                    request.remove("body");
                }
                json.put("request", request);
                return json;
            });
        }
        return List.copyOf(prefills.values());
    }
}
