package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.run.PrefillDecision.UndecidedCell;
import dev.plumbline.run.Trial.AnswerTrial;
import dev.plumbline.run.Trial.ElaborationTrial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.run.Trial.OpenTrial;
import dev.plumbline.run.Trial.OrderTrial;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.run.Trial.WholeAnswerTrial;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.Prefill;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The trials of a whole run of a suite, known before any call. If a rule chooses the prefills, the plan holds the ratings and the largest
 * number of further cells.
 *
 * @param ratings one rating for each question and contestant
 * @param extras the further ratings: controls, other wordings, repeats
 * @param cells the prefills, each for one model, in the order of the file
 * @param open the most cells that a rule may add when the ratings are known; empty if the prefills are listed or already chosen
 * @param samples the number of elaborations per prefill cell
 * @param answers the open questions, each for one model
 * @param answerSamples the number of replies per open question and model
 * @param sampling the numbers of sampled answers per rating, for models that report no token probabilities
 * @param cast the models by role
 */
public record EvalPlan(
        List<RatingTrial> ratings,
        List<RatingTrial> extras,
        List<PrefillCell> cells,
        List<UndecidedCell> open,
        int samples,
        List<AnswerCell> answers,
        int answerSamples,
        AnswerSampling sampling,
        Cast cast) {
    public EvalPlan {
        ratings = List.copyOf(ratings);
        extras = List.copyOf(extras);
        cells = List.copyOf(cells);
        open = List.copyOf(open);
        answers = List.copyOf(answers);
    }

    /** Returns the plan of the plain suite for these models. */
    public static EvalPlan of(Suite suite, Cast cast) {
        return of(suite, cast, Extras.none());
    }

    /** Returns the plan of this suite for these models, with extras. Prefills that select no contestant of the cast are left out. */
    public static EvalPlan of(Suite suite, Cast cast, Extras extras) {
        List<RatingTrial> beyond = extras.trials(suite, cast).toList();
        List<RatingTrial> ratings = new ArrayList<>();
        for (Question question : suite.questions()) {
            for (ModelRef model : cast.contestants()) {
                ratings.add(new RatingTrial(question, model));
            }
        }
        List<AnswerCell> answers = suite.open().questions().stream()
                .flatMap(question -> cast.contestants().stream().map(model -> new AnswerCell(question, model)))
                .toList();
        int drawn = suite.open().settings().samples();
        ElaborationSettings elaboration = suite.elaboration();
        if (elaboration == null) {
            return new EvalPlan(ratings, beyond, List.of(), List.of(), 0, answers, drawn, suite.sampling(), cast);
        }
        List<String> candidates = cast.candidates().stream().map(ModelRef::name).toList();
        List<String> contestants =
                cast.contestants().stream().map(ModelRef::name).toList();
        Map<String, Question> questions =
                suite.questions().stream().collect(Collectors.toMap(Question::id, question -> question));
        List<PrefillCell> cells = new ArrayList<>();
        for (Prefill prefill : elaboration.prefills()) {
            Question question = Objects.requireNonNull(questions.get(prefill.question()), "checked by the reader");
            for (String name : prefill.models().select(cast.base().name(), candidates)) {
                if (contestants.contains(name)) {
                    cells.add(new PrefillCell(question, prefill.answer(), cast.contestant(name), prefill.set()));
                }
            }
        }
        PrefillStage stage = new PrefillStage(suite, cast);
        EvalPlan plan = new EvalPlan(
                ratings, beyond, cells, List.of(), elaboration.samples(), answers, drawn, suite.sampling(), cast);
        return stage.isNeeded() ? plan.with(stage.decide(suite.scaled(), (question, model) -> null)) : plan;
    }

    /** Returns a copy with the cells that a rule chose. */
    public EvalPlan with(PrefillDecision decision) {
        return new EvalPlan(
                ratings, extras, decision.cells(), decision.open(), samples, answers, answerSamples, sampling, cast);
    }

    /** Returns the part of the plan with the ratings, prefills and open questions that the predicates accept. */
    EvalPlan part(Predicate<Question> rated, Predicate<PrefillCell> explained, Predicate<AnswerCell> answered) {
        return new EvalPlan(
                ratings.stream().filter(t -> rated.test(t.question())).toList(),
                extras.stream().filter(t -> rated.test(t.question())).toList(),
                cells.stream().filter(explained).toList(),
                open.stream().filter(c -> rated.test(c.question())).toList(),
                samples,
                answers.stream().filter(answered).toList(),
                answerSamples,
                sampling,
                cast);
    }

    /** Returns the suite's questions that the plan rates, in the plan's order. */
    public List<Question> questions() {
        return ratings.stream().map(RatingTrial::question).distinct().toList();
    }

    /** Returns the number of trials of the plan, including the most that a rule may add. */
    public long most() {
        long rated = Stream.concat(ratings.stream(), extras.stream())
                .mapToLong(rating -> trialsOf(rating).count())
                .sum();
        long whole = ratings.stream().flatMap(this::wholeAnswersOf).count();
        return rated + whole + 2L * samples * (cells.size() + open.size()) + (long) answerSamples * answers.size();
    }

    /** Returns the models whose ratings may end early at an interim look, so that they may need fewer calls than planned. */
    public Set<ModelRef> looked() {
        return ratings.stream()
                .filter(rating -> Looks.of(rating, cast, sampling).size() > 1)
                .map(RatingTrial::model)
                .collect(Collectors.toSet());
    }

    /** Returns the trials that provide one rating's evidence: the rating itself, or the sampled answers from which it is counted. */
    public Stream<Trial> trialsOf(RatingTrial rating) {
        int answers = cast.answersOf(rating, sampling);
        int orders = orders(rating);
        return answers > 0
                ? IntStream.range(0, answers).mapToObj(i -> new AnswerTrial(rating, i))
                : orders > 1 ? IntStream.range(0, orders).mapToObj(i -> new OrderTrial(rating, i)) : Stream.of(rating);
    }

    private static int orders(RatingTrial rating) {
        return rating.variant() == null ? rating.question().answers().orders().size() : 1;
    }

    /**
     * Returns the complete written answers that are drawn in addition to one of {@link #ratings}; none if the rating is counted from
     * sampled answers.
     */
    public Stream<WholeAnswerTrial> wholeAnswersOf(RatingTrial rating) {
        int drawn = cast.sampled().contains(rating.model()) ? 0 : sampling.wholeAnswers();
        return IntStream.range(0, drawn).mapToObj(i -> new WholeAnswerTrial(rating, i));
    }

    /** Returns the trials that provide one prefill cell's evidence. */
    public Stream<Trial> trialsOf(PrefillCell cell) {
        return IntStream.range(0, samples)
                .boxed()
                .flatMap(i -> Stream.of(new ElaborationTrial(cell, i), new JudgementTrial(cell, i)));
    }

    /** Returns the trials that provide one open question's evidence. */
    public Stream<OpenTrial> trialsOf(AnswerCell cell) {
        return IntStream.range(0, answerSamples).mapToObj(i -> new OpenTrial(cell, i));
    }

    /** Returns all trials that are known so far. */
    public Stream<Trial> trials() {
        return Stream.of(
                        Stream.concat(ratings.stream(), extras.stream()).flatMap(this::trialsOf),
                        ratings.stream().flatMap(this::wholeAnswersOf),
                        cells.stream().flatMap(this::trialsOf),
                        answers.stream().flatMap(this::trialsOf))
                .flatMap(trials -> trials);
    }
}
