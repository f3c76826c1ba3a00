package dev.plumbline.run;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.OpenProtocol;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.run.Trial.AnswerTrial;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.OpenTrial;
import dev.plumbline.run.Trial.OrderTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.run.Trial.WholeAnswerTrial;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls that a plan consists of, with what is known of each before any is made: what budgets and forecasts count. */
public final class PlannedCalls {
    private final Suite suite;
    private final Cast cast;
    private final Function<ChatRequest, Optional<ChatReply>> recorded;
    private final boolean recordedLooks;
    private final RatingProtocol ratings;
    private final OpenProtocol answers;
    private final @Nullable ElaborationProtocol elaborations;
    private final @Nullable JudgeProtocol judgements;

    /** The calls of a suite; {@code recorded} returns the replies that exist already. */
    public PlannedCalls(Suite suite, Cast cast, Function<ChatRequest, Optional<ChatReply>> recorded) {
        this(suite, cast, recorded, false);
    }

    /**
     * The calls of a suite.
     *
     * @param recorded gives the replies that are there already
     * @param recordedLooks whether looks of which nothing was recorded are left out, as in a replay
     */
    public PlannedCalls(
            Suite suite, Cast cast, Function<ChatRequest, Optional<ChatReply>> recorded, boolean recordedLooks) {
        this.recordedLooks = recordedLooks;
        this.suite = suite;
        this.cast = cast;
        this.recorded = recorded;
        this.ratings = new RatingProtocol(suite);
        this.answers = new OpenProtocol(suite.open().settings());
        ElaborationSettings elaboration = suite.elaboration();
        this.elaborations = elaboration == null ? null : new ElaborationProtocol(ratings, elaboration);
        JudgeSettings judge = suite.judge();
        this.judgements = judge == null ? null : new JudgeProtocol(ratings, judge);
    }

    /**
     * Returns one for every trial of the plan, in its order. Where a rule has prefills to choose, what it chooses from the recorded ratings, and the
     * most it can choose from the others.
     */
    public Stream<PlannedCall> of(EvalPlan plan) {
        EvalPlan known = plan.open().isEmpty()
                ? plan
                : plan.with(new PrefillStage(suite, cast)
                        .decide(
                                plan.questions().stream()
                                        .filter(suite.scaled()::contains)
                                        .toList(),
                                new RecordedRatings(suite, cast, recorded)));
        return Stream.of(
                        Stream.concat(known.ratings().stream(), known.extras().stream())
                                .flatMap(known::trialsOf)
                                .filter(this::isNeeded)
                                .map(this::rating),
                        known.ratings().stream().flatMap(known::wholeAnswersOf).map(this::rating),
                        known.cells().stream()
                                .flatMap(cell -> IntStream.range(0, known.samples())
                                        .boxed()
                                        .flatMap(i -> sample(cell, i))),
                        known.answers().stream()
                                .flatMap(known::trialsOf)
                                .map(trial -> PlannedCall.of(CallKind.ANSWER, request(trial))),
                        known.open().stream()
                                .flatMap(cell -> IntStream.range(0, known.samples())
                                        .boxed()
                                        .flatMap(i -> open(cell, i))))
                .flatMap(calls -> calls);
    }

    /** Any answer will do for the length, because all are about as long. */
    private Stream<PlannedCall> open(UndecidedCell cell, int sample) {
        return sample(new PrefillCell(cell.question(), cell.question().answers().max(), cell.model(), ""), sample)
                .map(PlannedCall::unknown);
    }

    /** Returns one request of each rating and each listed or chosen prefill: the other samples' requests differ in the sample only. */
    public Map<Trial, ChatRequest> representatives(EvalPlan plan) {
        Map<Trial, ChatRequest> requests = new LinkedHashMap<>();
        Stream.concat(plan.ratings().stream(), plan.extras().stream())
                .flatMap(rating -> plan.trialsOf(rating).limit(1))
                .forEach(trial -> requests.put(trial, request(trial)));
        plan.ratings().stream()
                .flatMap(rating -> plan.wholeAnswersOf(rating).limit(1))
                .forEach(trial -> requests.put(trial, request(trial)));
        for (PrefillCell cell : plan.cells()) {
            requests.put(
                    new ElaborationTrial(cell, 0),
                    Objects.requireNonNull(elaborations).request(cell.question(), cell.answer(), cell.model(), 0));
        }
        plan.answers().stream()
                .flatMap(cell -> plan.trialsOf(cell).limit(1))
                .forEach(trial -> requests.put(trial, request(trial)));
        return requests;
    }

    private ChatRequest request(OpenTrial trial) {
        return answers.request(trial.cell().question(), trial.cell().model(), trial.sample());
    }

    /** Returns whether an answer is of the first look, or of a look that the recording has begun. */
    private boolean isNeeded(Trial trial) {
        if (!recordedLooks || !(trial instanceof AnswerTrial answer)) {
            return true;
        }
        int begun = 0;
        for (int look : Looks.of(answer.rating(), cast, suite.sampling())) {
            if (answer.sample() < look) {
                return begun == 0
                        || recorded.apply(request(new AnswerTrial(answer.rating(), begun)))
                                .isPresent();
            }
            begun = look;
        }
        return true;
    }

    private PlannedCall rating(Trial trial) {
        return PlannedCall.of(CallKind.RATING, request(trial));
    }

    private ChatRequest request(Trial trial) {
        if (trial instanceof OrderTrial order) {
            RatingTrial rating = order.rating();
            return protocol(rating).request(rating.question(), rating.model(), rating.repeat(), order.order());
        }
        if (trial instanceof WholeAnswerTrial whole) {
            RatingTrial rating = whole.rating();
            return protocol(rating).wholeAnswerRequest(rating.question(), rating.model(), whole.sample(), true);
        }
        RatingTrial rating = trial instanceof RatingTrial itself ? itself : ((AnswerTrial) trial).rating();
        RatingProtocol protocol = protocol(rating);
        return trial instanceof AnswerTrial answer
                ? protocol.answerRequest(rating.question(), rating.model(), answer.sample())
                : protocol.request(rating.question(), rating.model(), rating.repeat(), 0);
    }

    private RatingProtocol protocol(RatingTrial rating) {
        Variant variant = rating.variant();
        return variant == null ? ratings : new RatingProtocol(suite, variant);
    }

    private Stream<PlannedCall> sample(PrefillCell cell, int sample) {
        ElaborationProtocol elaborations = Objects.requireNonNull(this.elaborations);
        JudgeProtocol judgements = Objects.requireNonNull(this.judgements);
        ModelRef judge = Objects.requireNonNull(cast.judge());
        ChatRequest asked = elaborations.request(cell.question(), cell.answer(), cell.model(), sample);
        PlannedCall elaboration = PlannedCall.of(CallKind.ELABORATION, asked);
        Elaboration none = new Elaboration("", false);
        Elaboration text = recorded.apply(asked)
                .map(elaborations::read)
                .map(outcome -> outcome instanceof Outcome.Measured<Elaboration> measured ? measured.value() : none)
                .orElse(null);
        ChatRequest judged = judgements.request(cell.question(), cell.answer(), text == null ? none : text, judge);
        PlannedCall judgement = PlannedCall.of(CallKind.JUDGEMENT, judged);
        return Stream.of(
                elaboration,
                text != null
                        ? judgement
                        : new PlannedCall(
                                CallKind.JUDGEMENT,
                                judge,
                                null,
                                judgement.characters(),
                                elaboration.maxTokens(),
                                judgement.maxTokens()));
    }
}
