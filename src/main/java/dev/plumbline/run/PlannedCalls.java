package dev.plumbline.run;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.Outcome;
import dev.plumbline.run.PrefillDecision.UndecidedCell;
import dev.plumbline.run.Trial.AnswerTrial;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.suite.Suite;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists the calls of a plan before any call is made, for budgets and forecasts. */
public final class PlannedCalls {
    private final Suite suite;
    private final Cast cast;
    private final Function<ChatRequest, Optional<ChatReply>> recorded;
    private final boolean recordedLooks;
    private final SuiteProtocols protocols;

    /** Creates the calls of a suite; {@code recorded} returns the recorded reply to a request, if any. */
    public PlannedCalls(Suite suite, Cast cast, Function<ChatRequest, Optional<ChatReply>> recorded) {
        this(suite, cast, recorded, false);
    }

    /**
     * Creates the calls of a suite.
     *
     * @param recorded returns the recorded reply to a request, if any
     * @param recordedLooks whether to leave out looks without a recorded reply, as in a replay
     */
    public PlannedCalls(
            Suite suite, Cast cast, Function<ChatRequest, Optional<ChatReply>> recorded, boolean recordedLooks) {
        this.recordedLooks = recordedLooks;
        this.suite = suite;
        this.cast = cast;
        this.recorded = recorded;
        this.protocols = new SuiteProtocols(suite);
    }

    /**
     * Returns one call for every trial of the plan, in the plan's order. If a rule chooses the prefills, the calls include the prefills
     * chosen from recorded ratings, and the most that the rule can choose from the other ratings.
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
        return Stream.concat(
                known.trials().filter(this::isNeeded).flatMap(this::calls),
                known.open().stream()
                        .flatMap(cell ->
                                IntStream.range(0, known.samples()).boxed().flatMap(i -> open(cell, i))));
    }

    /**
     * Returns the call of a trial. An explanation gives two calls: its own and the call of its judgement. A judgement trial by itself gives
     * no call.
     */
    private Stream<PlannedCall> calls(Trial trial) {
        if (trial instanceof ElaborationTrial elaboration) {
            return sample(elaboration.cell(), elaboration.sample());
        }
        return trial instanceof JudgementTrial
                ? Stream.empty()
                : Stream.of(PlannedCall.of(trial.kind(), protocols.request(trial)));
    }

    /**
     * Returns the calls of an undecided cell. Uses an arbitrary given answer, because the requests for all answers have about the same
     * length.
     */
    private Stream<PlannedCall> open(UndecidedCell cell, int sample) {
        return sample(new PrefillCell(cell.question(), cell.question().answers().max(), cell.model(), ""), sample)
                .map(PlannedCall::unknown);
    }

    /**
     * Returns one request of each rating and of each listed or chosen prefill. The requests of other samples differ only in the sample
     * number.
     */
    public Map<Trial, ChatRequest> representatives(EvalPlan plan) {
        Map<Trial, ChatRequest> requests = new LinkedHashMap<>();
        Stream.of(
                        Stream.concat(plan.ratings().stream(), plan.extras().stream())
                                .flatMap(rating -> plan.trialsOf(rating).limit(1)),
                        plan.ratings().stream()
                                .flatMap(rating -> plan.wholeAnswersOf(rating).limit(1)),
                        plan.cells().stream().map(cell -> new ElaborationTrial(cell, 0)),
                        plan.answers().stream()
                                .flatMap(cell -> plan.trialsOf(cell).limit(1)))
                .<Trial>flatMap(trials -> trials)
                .forEach(trial -> requests.put(trial, protocols.request(trial)));
        return requests;
    }

    /** Returns whether an answer belongs to the first look or to a look whose first answer is recorded. */
    private boolean isNeeded(Trial trial) {
        if (!recordedLooks || !(trial instanceof AnswerTrial answer)) {
            return true;
        }
        int begun = 0;
        for (int look : Looks.of(answer.rating(), cast, suite.sampling())) {
            if (answer.sample() < look) {
                return begun == 0
                        || recorded.apply(protocols.request(new AnswerTrial(answer.rating(), begun)))
                                .isPresent();
            }
            begun = look;
        }
        return true;
    }

    private Stream<PlannedCall> sample(PrefillCell cell, int sample) {
        JudgeProtocol judgements = protocols.judgements();
        ModelRef judge = Objects.requireNonNull(cast.judge());
        ChatRequest asked = protocols.request(new ElaborationTrial(cell, sample));
        PlannedCall elaboration = PlannedCall.of(CallKind.ELABORATION, asked);
        Elaboration none = new Elaboration("", false);
        Elaboration text = recorded.apply(asked)
                .map(protocols.elaborations()::read)
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
