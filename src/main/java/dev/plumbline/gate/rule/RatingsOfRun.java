package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.Seeds;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of all models under test, for findings about several candidates or questions.
 *
 * @param outcomes the ratings by question and model; trials that this run did not make are left out
 * @param assessments the gate's assessments of each candidate's questions
 */
public record RatingsOfRun(
        Suite suite, Cast cast, Map<RatingTrial, Outcome<Rating>> outcomes, List<Assessment> assessments) {
    public RatingsOfRun {
        outcomes = Map.copyOf(outcomes);
        assessments = List.copyOf(assessments);
    }

    /** Returns the distances of every two candidates on every question for which both have ratings by the same method. */
    public List<CandidatePair> pairs() {
        Seeds seeds = new Seeds(suite.name());
        return twos().stream()
                .flatMap(two -> suite.questions().parallelStream()
                        .map(question -> pair(question, two.get(0), two.get(1), seeds))
                        .flatMap(Optional::stream))
                .toList();
    }

    /**
     * Returns the direction of every candidate against base, then of every two candidates. Uses only questions for which the suite declares a
     * polarity.
     */
    public List<Direction> directions() {
        Seeds seeds = new Seeds(suite.name());
        Stream<List<ModelRef>> withBase = cast.candidates().stream().map(candidate -> List.of(candidate, cast.base()));
        List<List<ModelRef>> all = Stream.concat(withBase, twos().stream()).toList();
        return all.parallelStream()
                .map(two -> Direction.of(two.get(0), two.get(1), against(two.get(0), two.get(1)), seeds))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the interactions of every candidate on every question that is asked in several contexts. */
    public List<ContextInteraction> interactions() {
        Map<RatingTrial, Double> noise = assessments.stream()
                .collect(Collectors.toMap(
                        a -> new RatingTrial(a.question(), a.candidate()),
                        a -> a.verdict().noise(),
                        Math::max));
        return cast.candidates().stream()
                .flatMap(candidate -> ContextInteraction.of(
                        candidate,
                        suite.questions(),
                        (question, model) ->
                                new RatedPair(question, outcome(question, cast.base()), outcome(question, model)),
                        (question, model) -> noise.getOrDefault(new RatingTrial(question, model), 0.0),
                        suite.gate())
                        .stream())
                .toList();
    }

    private List<List<ModelRef>> twos() {
        List<List<ModelRef>> twos = new ArrayList<>();
        List<ModelRef> candidates = cast.candidates();
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                twos.add(List.of(candidates.get(i), candidates.get(j)));
            }
        }
        return twos;
    }

    private List<RatedPair> against(ModelRef model, ModelRef other) {
        return suite.questions().stream()
                .filter(q -> outcomes.containsKey(new RatingTrial(q, model))
                        && outcomes.containsKey(new RatingTrial(q, other)))
                .map(q -> new RatedPair(q, outcome(q, other), outcome(q, model)))
                .toList();
    }

    private Optional<CandidatePair> pair(Question question, ModelRef first, ModelRef second, Seeds seeds) {
        RatedPair both = new RatedPair(question, outcome(question, second), outcome(question, first));
        Rating one = both.ofCandidate();
        Rating other = both.ofBase();
        if (one == null || other == null || one.method() != other.method()) {
            return Optional.empty();
        }
        if (one.method() == RatingMethod.LOGPROBS) {
            Rating base = new RatedPair(question, outcome(question, cast.base()), both.candidate()).ofBase();
            return Optional.of(CandidatePair.read(question, first, one, second, other, base));
        }
        return Optional.of(CandidatePair.sampled(
                question,
                first,
                one,
                second,
                other,
                evidence(question, first),
                evidence(question, second),
                seeds.of("sampled-pair", question.id(), first.name(), second.name())));
    }

    private @Nullable SampledEvidence evidence(Question question, ModelRef candidate) {
        return assessments.stream()
                .filter(a -> a.question().equals(question) && a.candidate().equals(candidate))
                .findFirst()
                .map(Assessment::sampled)
                .orElse(null);
    }

    private Outcome<Rating> outcome(Question question, ModelRef model) {
        return outcomes.getOrDefault(new RatingTrial(question, model), new Outcome.Unscored<>("not asked"));
    }
}
