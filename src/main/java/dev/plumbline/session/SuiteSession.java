package dev.plumbline.session;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.claim.Claim;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.CandidateIdentity;
import dev.plumbline.gate.rule.CategoryRule;
import dev.plumbline.gate.rule.Gate;
import dev.plumbline.gate.rule.RatedPair;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.gate.rule.SampledFamily;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.measure.FirstToken;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.TextCheck;
import dev.plumbline.profile.Profile;
import dev.plumbline.report.json.LargeRun;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.run.AnswerCell;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.Extras;
import dev.plumbline.run.Ledger;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.run.PrefillStage;
import dev.plumbline.run.Shard;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.run.Trial.WholeAnswerTrial;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One suite in one launch: the plan, the cached results, and the trials that tests have asked for so far. Safe to use from parallel tests.
 */
public final class SuiteSession {
    private final Suite suite;
    private final Profile profile;
    private final Cast cast;
    private final StagedPlan plan;
    private final Set<Question> rated;
    private final Shard shard;
    private final ExtraFindings extras;
    private final EvalRun run;
    private final Gate gate;
    private final Explanations explanations;
    private final OpenCells answers;
    private final SuiteEvidence evidence;
    private final boolean withheldTexts;
    private final JudgeProof judgeProof;
    private final Set<AskedShift> shifts = ConcurrentHashMap.newKeySet();
    private final List<Claim> claims;
    private final StateCache<Asked, ResultsJson> content = new StateCache<>();
    private final Map<AskedShift, Assessment> assessments = new ConcurrentHashMap<>();
    private final SampledFamilies families;
    private final ServedModels served;
    private final StateCache<Integer, List<ReaderComparison>> ratedSets = new StateCache<>();

    /** A shift that the tests have asked for. */
    private record AskedShift(Question question, ModelRef candidate) {}

    /** The state that the results depend on. Outcomes never change, so the ledger's counts show whether there are new ones. */
    private record Asked(
            Set<AskedShift> shifts, Set<PrefillCell> cells, Set<AnswerCell> answers, EvalPlan plan, Ledger ledger) {}

    SuiteSession(OpenedSuite opened, EvalRun run, Gate gate, ServedModels served) {
        this.suite = opened.suite();
        this.profile = opened.profile();
        this.cast = opened.cast();
        EvalPlan first = opened.plan();
        this.shard = opened.shard();
        this.rated = Stream.concat(first.ratings().stream(), first.extras().stream())
                .map(RatingTrial::question)
                .collect(Collectors.toSet());
        this.plan = new StagedPlan(first, new PrefillStage(suite, cast), run);
        this.extras = new ExtraFindings(opened, first, run);
        this.claims = opened.claims();
        this.run = run;
        this.served = served;
        this.gate = gate.with(extras.noise());
        this.families = new SampledFamilies(suite, cast, this.gate, this::isAsked, this::pair);
        CategoryRule rule = gate.categories(cast, opened.judgeProof());
        this.explanations = new Explanations(suite, cast, plan, run, rule);
        this.answers = new OpenCells(first, run, gate.open(cast));
        this.evidence = new SuiteEvidence(opened, rule);
        this.withheldTexts = opened.recording().withholdsTexts();
        this.judgeProof = opened.judgeProof();
    }

    /** Returns the suite with the profile's changes. */
    public Suite suite() {
        return suite;
    }

    /** Returns the profile of the models that are asked. */
    public Profile profile() {
        return profile;
    }

    /** Returns the models by role. */
    public Cast cast() {
        return cast;
    }

    /** Returns the whole plan; waits for the ratings if a rule chooses the prefills from them. */
    public EvalPlan plan() {
        return plan.whole();
    }

    /**
     * Returns the plan that a rule completed in this run; empty if the rule has not completed it yet or if there is no rule. Never waits.
     */
    Optional<EvalPlan> completedPlan() {
        return plan.completed();
    }

    /** Returns whether this run's part of the plan rates a question. */
    public boolean isPlanned(Question question) {
        return rated.contains(question);
    }

    /** Returns the questions asked beyond the plain suite. */
    public Extras extras() {
        return extras.asked();
    }

    /** Starts the calls for the ratings that complete the plan, without waiting. */
    public void prefetchPlan() {
        plan.prefetch();
    }

    /** Returns whether the recording holds placeholders instead of the replies' texts. */
    public boolean withheldTexts() {
        return withheldTexts;
    }

    /** Starts the calls of a shift early, without waiting, and counts the shift as planned. */
    public void prefetch(Question question, ModelRef candidate) {
        shifts.add(new AskedShift(question, candidate));
        run.prefetch(new RatingTrial(question, cast.base()));
        run.prefetch(new RatingTrial(question, candidate));
        wholeAnswers(question, cast.base()).forEach(run::prefetch);
        wholeAnswers(question, candidate).forEach(run::prefetch);
        extras.alongside(question, candidate).forEach(run::prefetch);
    }

    /** Starts the calls of this cell early, without waiting, and counts the cell as planned. */
    public void prefetch(PrefillCell cell) {
        explanations.prefetch(cell);
    }

    /** Starts the calls of this cell early, without waiting, and counts the cell as planned. */
    public void prefetch(AnswerCell cell) {
        answers.prefetch(cell);
    }

    /** Returns the result of one open question and one model; waits only for the samples of this cell. */
    public OpenResult answer(AnswerCell cell) {
        return answers.result(cell);
    }

    /** Returns the comparisons of all open questions and question sets that were asked for so far; waits for all their replies. */
    public List<ReaderComparison> comparisons() {
        return Stream.concat(ratedSets().stream(), answers.comparisons().stream())
                .toList();
    }

    private List<ReaderComparison> ratedSets() {
        return ratedSets.of(
                shifts.size(),
                () -> gate.sets(cast)
                        .judge((question, candidate) ->
                                isAsked(question, candidate) ? pair(question, candidate) : null));
    }

    /** Returns the comparisons of one candidate's replies to one open question; waits for all replies to open questions. */
    public List<ReaderComparison> openComparisons(AnswerCell cell) {
        return answers.comparisons(cell);
    }

    /** Returns one model's rating of one question; waits only for that reply. */
    public Outcome<Rating> rating(Question question, ModelRef model) {
        return run.outcome(new RatingTrial(question, model)).join();
    }

    /** Returns one model's rating of one question and the check of the model's complete written answers; waits for both. */
    public RatingResult ratingResult(Question question, ModelRef model) {
        return new RatingResult(question, model, rating(question, model), textCheck(question, model));
    }

    private Stream<WholeAnswerTrial> wholeAnswers(Question question, ModelRef model) {
        return suite.questions().contains(question)
                ? plan.soFar().wholeAnswersOf(new RatingTrial(question, model))
                : Stream.empty();
    }

    /**
     * Returns the check of the complete written answers for one rating; waits for them. Null if no such answers are drawn or none could be
     * read.
     */
    private @Nullable TextCheck textCheck(Question question, ModelRef model) {
        List<FirstToken> read = wholeAnswers(question, model)
                .map(trial -> run.outcome(trial).join())
                .flatMap(outcome -> outcome.<Stream<FirstToken>>fold(
                        Stream::of, reason -> Stream.empty(), reason -> Stream.empty()))
                .toList();
        return read.isEmpty() ? null : TextCheck.of(read);
    }

    /**
     * Returns one candidate's shift on one question. Waits for the replies of base and the candidate; if they are sampled, waits for all
     * questions of the family.
     */
    public Assessment assess(Question question, ModelRef candidate) {
        AskedShift shift = new AskedShift(question, candidate);
        Assessment known = assessments.get(shift);
        if (known != null) {
            return known;
        }
        // Wait before computeIfAbsent takes the map's lock; otherwise one test could wait for another test's reply.
        RatedPair pair = pair(question, candidate);
        SampledFamily family = families.of(question, candidate);
        CandidateIdentity identity = identity(candidate);
        return assessments.computeIfAbsent(shift, s -> gate.assess(pair, cast.base(), candidate, family, identity));
    }

    /** Returns whether a candidate's replies come from base; waits for all ratings of the candidate that were asked for. */
    private CandidateIdentity identity(ModelRef candidate) {
        return served.identity(
                candidate,
                () -> Stream.of(suite.questions(), suite.controls())
                        .flatMap(List::stream)
                        .filter(question -> isAsked(question, candidate))
                        .map(question -> pair(question, candidate))
                        .toList());
    }

    private boolean isAsked(Question question, ModelRef candidate) {
        return shifts.contains(new AskedShift(question, candidate));
    }

    private RatedPair pair(Question question, ModelRef candidate) {
        return new RatedPair(question, rating(question, cast.base()), rating(question, candidate));
    }

    /** Returns the result of one prefill and one model; waits only for the samples of this cell. */
    public PrefillResult prefill(PrefillCell cell) {
        return explanations.prefill(cell);
    }

    /** Returns whether each test case gets a chart; false in large runs. */
    public boolean isDrawn() {
        EvalPlan known = plan.soFar();
        return !LargeRun.is((long) known.ratings().size()
                + known.cells().size()
                + known.answers().size());
    }

    /** Returns the verdict on a candidate's cell. Waits for the samples of all cells only if the verdict depends on them. */
    public Optional<CategoryVerdict> verdict(PrefillCell cell) {
        return explanations.verdict(cell);
    }

    /**
     * Returns the difference between a candidate's cell and base's cell of the same prefill, if base was asked. Waits for the samples of
     * both cells.
     */
    public Optional<CategoryContrast> contrast(PrefillCell cell) {
        return explanations.contrast(cell);
    }

    /** Returns the keys of all trials that tests asked for, for a later launch of the same build. */
    List<String> asked() {
        return Stream.concat(
                        shifts.stream()
                                .map(shift -> AskedTrials.key(
                                        shift.question().id(), shift.candidate().name())),
                        Stream.concat(
                                explanations.cells().stream().map(SuiteSession::key),
                                answers.cells().stream().map(SuiteSession::key)))
                .sorted()
                .toList();
    }

    private static String key(PrefillCell cell) {
        return AskedTrials.key(
                cell.question().id(),
                String.valueOf(cell.answer()),
                cell.model().name(),
                cell.set());
    }

    private static String key(AnswerCell cell) {
        return AskedTrials.key("open", cell.question().id(), cell.model().name());
    }

    /** Asks for the trials that the tests of an earlier launch of the same build asked for. */
    void askAgain(Set<String> asked) {
        if (asked.isEmpty()) {
            return;
        }
        for (ModelRef candidate : cast.candidates()) {
            Stream.of(suite.questions(), suite.controls())
                    .flatMap(List::stream)
                    .filter(question -> asked.contains(AskedTrials.key(question.id(), candidate.name())))
                    .forEach(question -> prefetch(question, candidate));
        }
        plan().cells().stream().filter(cell -> asked.contains(key(cell))).forEach(this::prefetch);
        plan().answers().stream().filter(cell -> asked.contains(key(cell))).forEach(this::prefetch);
    }

    /**
     * Returns the results of all trials that tests asked for, in the suite's order; waits for all of them. The results are cached until
     * tests ask for more.
     */
    public Results results() {
        return content().results();
    }

    /** Returns the content of {@code results.json}: the results with the answers to the suite's claims. */
    ResultsJson content() {
        Asked asked = new Asked(Set.copyOf(shifts), explanations.cells(), answers.cells(), plan.soFar(), run.ledger());
        return content.of(asked, () -> new ResultsJson(compute(), claims));
    }

    private Results compute() {
        EvalPlan known = plan.soFar();
        List<RatingResult> ratings = known.ratings().stream()
                .filter(t -> plan.decision() != null || isShown(t))
                .map(t -> ratingResult(t.question(), t.model()))
                .toList();
        List<Assessment> assessments = assessed(suite.questions());
        List<PrefillResult> elaborations = explanations.all();
        // A shard has only a part of the evidence, so it has no suite verdict.
        List<SuiteVerdict> verdicts = cast.candidates().stream()
                .filter(c -> shard.isWhole())
                .filter(c -> (assessments.isEmpty() && suite.open().questions().isEmpty())
                        || assessments.stream().anyMatch(Assessment::gates))
                .map(c -> SuiteVerdict.of(
                        c,
                        assessments.stream()
                                .filter(a -> a.candidate().equals(c))
                                .toList()))
                .toList();
        return new Results(
                suite,
                profile,
                cast,
                run.ledger(),
                ratings,
                assessments,
                elaborations,
                verdicts,
                withheldTexts,
                judgeProof,
                evidence.of(ratings, assessments, elaborations, explanations.tests(elaborations)),
                cast.candidates().stream()
                        .filter(c -> shifts.stream()
                                .anyMatch(shift -> shift.candidate().equals(c)))
                        .map(this::identity)
                        .toList(),
                served.changes(known.ratings()),
                extras.results(
                        assessments,
                        assessed(suite.controls()),
                        known.ratings().stream().filter(this::isShown).toList(),
                        plan.decision()),
                answers.all(),
                comparisons(),
                answers.interactions());
    }

    private List<Assessment> assessed(List<Question> questions) {
        List<Assessment> assessments = new ArrayList<>();
        for (ModelRef candidate : cast.candidates()) {
            for (Question question : questions) {
                if (isAsked(question, candidate)) {
                    assessments.add(assess(question, candidate));
                }
            }
        }
        return assessments;
    }

    /** Returns the shifts measured so far, for a stopped launch, which has no open calls. */
    List<Assessment> measured() {
        return assessed(suite.questions()).stream()
                .filter(assessment -> assessment.shift() != null)
                .toList();
    }

    /** Returns the account of the trials so far; does not wait. */
    Ledger ledger() {
        return run.ledger();
    }

    private boolean isShown(RatingTrial trial) {
        return cast.candidates().stream()
                .filter(candidate ->
                        candidate.equals(trial.model()) || cast.base().equals(trial.model()))
                .anyMatch(candidate -> isAsked(trial.question(), candidate));
    }
}
