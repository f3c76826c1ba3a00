package dev.plumbline.session;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.CandidateControls;
import dev.plumbline.gate.rule.CandidateVariants;
import dev.plumbline.gate.rule.MeasuredNoise;
import dev.plumbline.gate.rule.RepeatedReadings;
import dev.plumbline.gate.rule.RobustShift;
import dev.plumbline.gate.rule.WordedRatings;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.report.json.ExtraResults;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.Extras;
import dev.plumbline.run.PrefillDecision;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions and findings of a run beyond the plain suite. */
final class ExtraFindings {
    private final Suite suite;
    private final Cast cast;
    private final Extras extras;
    private final Map<Question, List<RatingTrial>> trials;
    private final EvalRun run;
    private final Map<String, Double> noiseOfDoctor;

    ExtraFindings(OpenedSuite opened, EvalPlan plan, EvalRun run) {
        this.suite = opened.suite();
        this.cast = opened.cast();
        this.extras = opened.extras();
        this.trials = plan.extras().stream().collect(Collectors.groupingBy(RatingTrial::question));
        this.run = run;
        this.noiseOfDoctor = opened.repeatNoise();
    }

    Extras asked() {
        return extras;
    }

    /** Returns the further ratings of one question by base and a candidate: its repeats and other wordings. */
    Stream<RatingTrial> alongside(Question question, ModelRef candidate) {
        return trials.getOrDefault(question, List.of()).stream()
                .filter(t -> t.model().equals(candidate) || t.model().equals(cast.base()));
    }

    /** Returns the noise between repeated ratings, for the gate; waits for these ratings. */
    MeasuredNoise noise() {
        return (question, model) -> repeated(question, model).noise();
    }

    /**
     * Returns the findings of all extras asked so far.
     *
     * @param ratings the ratings of the plain suite, with which the repeats are compared
     * @param decision which prefills a rule chose, or null if the suite names them
     */
    ExtraResults results(
            List<Assessment> questions,
            List<Assessment> controls,
            List<RatingTrial> ratings,
            @Nullable PrefillDecision decision) {
        List<RepeatedReadings> repeats = repeats(ratings);
        return new ExtraResults(
                extras,
                controls(questions, controls),
                variants(questions),
                repeats,
                decision,
                Stream.concat(run.askedDifferently().stream(), unmeasured(questions, repeats).stream())
                        .toList());
    }

    /**
     * Returns a remark about the models that are rated by token probabilities and whose host noise neither repeats nor the doctor measured.
     */
    private Optional<String> unmeasured(List<Assessment> questions, List<RepeatedReadings> repeats) {
        List<ModelRef> judged = cast.contestants().stream()
                .filter(model -> !cast.sampled().contains(model))
                .filter(model -> questions.stream()
                        .anyMatch(a -> a.shift() != null
                                && a.sampled() == null
                                && (a.candidate().equals(model) || a.base().equals(model))))
                .toList();
        List<ModelRef> unmeasured = judged.stream()
                .filter(model -> repeats.stream().noneMatch(r -> r.model().equals(model)))
                .filter(model -> !noiseOfDoctor.containsKey(model.name()))
                .toList();
        return unmeasured.isEmpty()
                ? Optional.empty()
                : Optional.of(unmeasuredNoise(cast.base(), unmeasured, unmeasured.size() < judged.size()));
    }

    /**
     * Returns a sentence that names the models without measured noise, and the noise that the verdicts assume instead.
     *
     * @param models at least one
     * @param someMeasured whether there is a measurement of any other model
     */
    static String unmeasuredNoise(ModelRef base, List<ModelRef> models, boolean someMeasured) {
        String names = models.stream().map(ModelRef::name).collect(Collectors.joining(", "));
        String allowed;
        if (!models.contains(base)) {
            allowed = "verdicts on " + names + " allow for rounding and the noise of base only";
        } else if (someMeasured) {
            allowed =
                    "verdicts on the other candidates allow for rounding and their own noise, the rest for rounding only";
        } else {
            allowed = "verdicts allow for rounding only";
        }
        return "host noise of " + names + " was not measured, so " + allowed + "; repeats or 'doctor' measure it";
    }

    /** Returns each candidate's results on controls and on questions, for candidates that were asked controls. */
    private List<CandidateControls> controls(List<Assessment> questions, List<Assessment> controls) {
        return !extras.controls()
                ? List.of()
                : cast.candidates().stream()
                        .map(c -> CandidateControls.of(suite, cast.base(), c, of(c, questions), of(c, controls)))
                        .filter(c -> !c.controls().isEmpty())
                        .toList();
    }

    private static List<Assessment> of(ModelRef candidate, List<Assessment> assessments) {
        return assessments.stream().filter(a -> a.candidate().equals(candidate)).toList();
    }

    /**
     * Returns each candidate's results over all wordings of its questions, limited to the questions that were asked; waits for the ratings.
     */
    private List<CandidateVariants> variants(List<Assessment> questions) {
        return !extras.variants()
                ? List.of()
                : cast.candidates().stream()
                        .map(c -> CandidateVariants.of(
                                c,
                                of(c, questions).stream()
                                        .map(a -> robust(a.question(), c))
                                        .toList()))
                        .filter(c -> !c.questions().isEmpty())
                        .toList();
    }

    private RobustShift robust(Question question, ModelRef candidate) {
        List<WordedRatings> worded = Stream.concat(
                        Stream.of(worded(question, candidate, null)),
                        suite.variants().stream().map(variant -> worded(question, candidate, variant)))
                .toList();
        return RobustShift.of(
                question,
                candidate,
                worded,
                suite.gate(),
                Math.max(measured(question, cast.base()), measured(question, candidate)));
    }

    private double measured(Question question, ModelRef model) {
        return Math.max(repeated(question, model).noise(), noiseOfDoctor.getOrDefault(model.name(), 0.0));
    }

    private WordedRatings worded(Question question, ModelRef candidate, @Nullable Variant variant) {
        return new WordedRatings(
                variant,
                outcome(new RatingTrial(question, cast.base(), variant, 0)),
                outcome(new RatingTrial(question, candidate, variant, 0)));
    }

    /** Returns, for each model, how far repeated ratings of the same question differ. */
    private List<RepeatedReadings> repeats(List<RatingTrial> ratings) {
        return extras.repeats() == 0
                ? List.of()
                : ratings.stream()
                        .map(t -> repeated(t.question(), t.model()))
                        .filter(r -> r.readings() > 1)
                        .toList();
    }

    /** Returns the readings of one rating: more than one only if the plan repeats it. */
    private RepeatedReadings repeated(Question question, ModelRef model) {
        List<Outcome<Rating>> again = trials.getOrDefault(question, List.of()).stream()
                .filter(t -> t.repeat() > 0 && t.model().equals(model))
                .map(this::outcome)
                .toList();
        return RepeatedReadings.of(
                question,
                model,
                again.isEmpty()
                        ? again
                        : Stream.concat(Stream.of(outcome(new RatingTrial(question, model))), again.stream())
                                .toList());
    }

    private Outcome<Rating> outcome(RatingTrial trial) {
        return run.outcome(trial).join();
    }
}
