package dev.plumbline.report.json;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.OpenProtocol;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunReadings;
import dev.plumbline.results.RunResults;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.AnsweringSettings;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.OpenQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the records of {@code readings.json}, which are deterministic like the results. */
public final class ReadingRows {
    private final Results results;
    private final RatingProtocol protocol;

    private ReadingRows(Results results) {
        this.results = results;
        this.protocol = new RatingProtocol(results.suite());
    }

    /** Returns the requests and replies behind the numbers of these results. */
    public static RunReadings of(Results results) {
        ReadingRows rows = new ReadingRows(results);
        return new RunReadings(
                RunResults.SCHEMA,
                results.cast().contestants().stream()
                        .map(model -> new RunReadings.Model(model.name(), model.identity()))
                        .toList(),
                results.suite().questions().stream()
                        .map(q -> new RunReadings.Prompt(q.id(), rows.protocol.prompt(q)))
                        .toList(),
                results.ratings().stream().map(rows::rating).toList(),
                results.shifts().stream()
                        .map(Assessment::acceptedBy)
                        .filter(Objects::nonNull)
                        .map(ReadingRows::accepted)
                        .toList(),
                rows.prefills(),
                results.answers().isEmpty() ? null : rows.answers());
    }

    private RunReadings.Reading rating(RatingResult result) {
        boolean drawn = results.cast().sampled().contains(result.model());
        RunReadings.Request request = request(
                drawn
                        ? protocol.answerRequest(result.question(), result.model(), 0)
                        : protocol.request(result.question(), result.model()));
        Rating rating = rating(result.outcome());
        Rating sampled = rating != null && rating.method() == RatingMethod.SAMPLED ? rating : null;
        Rating read = rating != null && sampled == null ? rating : null;
        return new RunReadings.Reading(
                result.question().id(),
                result.model().name(),
                request,
                sampled == null ? null : counts(result.question().answers(), sampled),
                read == null ? null : tokens(read.alternatives()),
                read == null ? null : later(read.positions()),
                read == null || read.orders().isEmpty() ? null : orders(result, read));
    }

    private static Map<String, Integer> counts(AnswerSpace answers, Rating rating) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rating.counts().forEach((answer, count) -> counts.put(answers.key(answer), count));
        return counts;
    }

    private static List<RunReadings.Token> tokens(List<TokenLogprob> alternatives) {
        return alternatives.stream()
                .map(token -> new RunReadings.Token(token.token(), token.logprob()))
                .toList();
    }

    /** Returns the tokens that were read, for each order of the choices. */
    private List<RunReadings.Order> orders(RatingResult result, Rating rating) {
        AnswerSpace answers = result.question().answers();
        return IntStream.range(0, rating.orders().size())
                .mapToObj(order -> new RunReadings.Order(
                        answers.orders().get(order).answers().stream()
                                .map(answers::key)
                                .toList(),
                        request(protocol.request(result.question(), result.model(), 0, order)),
                        tokens(rating.orders().get(order).alternatives()),
                        later(rating.orders().get(order).positions())))
                .toList();
    }

    /** Returns the token positions after the first that were read, or null if only the first was needed. */
    private static @Nullable List<RunReadings.Position> later(List<ReplyPosition> positions) {
        return positions.size() < 2
                ? null
                : positions.stream()
                        .skip(1)
                        .map(position -> new RunReadings.Position(position.drawn(), tokens(position.alternatives())))
                        .toList();
    }

    /** Returns the rating that was read. A reply that could not be scored has a rating too, because its tokens show the reason. */
    private static @Nullable Rating rating(Outcome<Rating> outcome) {
        if (outcome instanceof Outcome.Measured<Rating> measured) {
            return measured.value();
        }
        return outcome instanceof Outcome.Unscored<Rating> unscored ? unscored.shown() : null;
    }

    private static RunReadings.Request request(ChatRequest request) {
        BodyFields body = request.model().body();
        return new RunReadings.Request(
                request.model().identity(),
                request.sampling().temperature(),
                request.sampling().maxTokens(),
                request.sampling().topLogprobs(),
                body.isEmpty() ? null : RecordJson.tree(body.json()),
                request.messages().stream()
                        .map(m -> new RunReadings.Message(Ranges.lower(m.role()), m.text()))
                        .toList());
    }

    private static RunReadings.Accepted accepted(BaselineEntry entry) {
        return new RunReadings.Accepted(
                entry.question(),
                entry.model(),
                entry.tv(),
                entry.tolerance(),
                entry.reason(),
                entry.by(),
                entry.date().toString(),
                entry.expires() == null ? null : entry.expires().toString());
    }

    /** Returns one request for each given answer, because all models get the same request. */
    private List<RunReadings.Prefill> prefills() {
        ElaborationSettings settings = results.suite().elaboration();
        if (settings == null) {
            return List.of();
        }
        ElaborationProtocol elaboration = new ElaborationProtocol(protocol, settings);
        Map<List<Object>, RunReadings.Prefill> prefills = new LinkedHashMap<>();
        for (PrefillResult result : results.elaborations()) {
            PrefillCell cell = result.cell();
            prefills.computeIfAbsent(List.of(cell.question().id(), cell.answer()), key -> {
                return new RunReadings.Prefill(
                        cell.question().id(),
                        cell.answer(),
                        requestOfAll(elaboration.request(cell.question(), cell.answer(), cell.model(), 0)));
            });
        }
        return List.copyOf(prefills.values());
    }

    /** Returns one request for each open question. */
    private List<RunReadings.Answer> answers() {
        AnsweringSettings settings = results.suite().open().settings();
        OpenProtocol open = new OpenProtocol(settings);
        Map<String, RunReadings.Answer> answers = new LinkedHashMap<>();
        for (OpenResult result : results.answers()) {
            OpenQuestion question = result.cell().question();
            answers.computeIfAbsent(
                    question.id(),
                    id -> new RunReadings.Answer(
                            id,
                            settings.ask(question),
                            requestOfAll(open.request(question, result.cell().model(), 0))));
        }
        return List.copyOf(answers.values());
    }

    /** Returns a request without the fields that differ between models. */
    private RunReadings.Request requestOfAll(ChatRequest one) {
        RunReadings.Request asked = request(one);
        boolean sameBody = results.cast().contestants().stream()
                        .map(ModelRef::body)
                        .distinct()
                        .count()
                < 2;
        return new RunReadings.Request(
                null, asked.temperature(), asked.maxTokens(), null, sameBody ? asked.body() : null, asked.messages());
    }
}
