package dev.plumbline.claim;

import dev.plumbline.results.ChoicesRow;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.JudgeCardRow;
import dev.plumbline.results.PairRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.stats.distribution.OpenMass;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results with the look-ups that checks of claims need. A missing row ends the evaluation of a claim. */
record ClaimResults(RunResults all) {
    String base() {
        return all.base();
    }

    List<String> candidates() {
        return all.candidates();
    }

    double alpha() {
        return all.gate().alpha();
    }

    double delta() {
        return all.gate().delta();
    }

    /** Returns the reason why the judge's labels are no evidence, or null if a card proves the judge. */
    @Nullable
    String judgeDoubt() {
        JudgeCardRow card = all.judgeCard();
        if (card == null) {
            return "the judge has no card";
        }
        return card.proven() ? null : String.valueOf(card.reason());
    }

    /** Returns the models that a claim names. The words {@code base} and {@code candidates} stand for the base and the candidates of the results. */
    List<String> models(List<String> named) {
        List<String> models = new ArrayList<>();
        for (String name : named) {
            switch (name) {
                case "base" -> models.add(base());
                case "candidates" -> models.addAll(candidates());
                default -> models.add(name);
            }
        }
        return models;
    }

    /** Returns the questions a claim names, or all that were rated. */
    List<String> questions(List<String> named) {
        return named.isEmpty()
                ? all.ratings().stream().map(RatingRow::question).distinct().toList()
                : named;
    }

    /** Returns the reading before conditioning on the scale. An answer with probability 0 was not seen. */
    SeenDistribution seen(String question, String model) {
        return seen(row(question, model));
    }

    /** Returns the rating with its logit step and its number of samples, which determine its uncertainty. */
    ClaimRating rating(String question, String model) {
        RatingRow rating = row(question, model);
        double step = rating.logitStep() == null ? 0 : rating.logitStep();
        return new ClaimRating(seen(rating), step, rating.drawn());
    }

    SeenDistribution seen(RatingRow rating) {
        SortedMap<Integer, Double> weights = rating.weights();
        if (!rating.isMeasured() || weights.isEmpty()) {
            throw new NotInResultsException(
                    "the rating of " + rating.question() + " by " + rating.model() + " was not measured");
        }
        SortedMap<Integer, Double> seen = new TreeMap<>(weights);
        seen.values().removeIf(weight -> weight == 0);
        List<RatingRow.Open> open = rating.open();
        return open == null
                ? SeenDistribution.of(
                        weights.firstKey(),
                        weights.lastKey(),
                        seen,
                        number(rating.nonScaleMass()),
                        number(rating.cut()))
                : SeenDistribution.of(
                        weights.firstKey(),
                        weights.lastKey(),
                        seen,
                        number(rating.nonScaleMass()),
                        number(rating.undecided()),
                        number(rating.cut()),
                        open.stream()
                                .map(o -> new OpenMass(
                                        o.limit(),
                                        o.cap(),
                                        Objects.requireNonNullElse(o.beginnings(), List.of()),
                                        Objects.requireNonNullElse(o.among(), List.of())))
                                .toList());
    }

    private static double number(@Nullable Double read) {
        return Objects.requireNonNull(read, "a measured rating has its masses");
    }

    private RatingRow row(String question, String model) {
        return all.ratings().stream()
                .filter(r -> r.question().equals(question) && r.model().equals(model))
                .findFirst()
                .orElseThrow(() -> missing("ratings", question, model));
    }

    /** Returns the answer that a claim names, by its number or as the id of a choice of the question; {@code other} if it names none. */
    int answer(ClaimTerms terms, String question, int other) {
        String id = terms.text("answer", "");
        return id.isEmpty()
                ? terms.whole("answer", other)
                : all.choicesOf(question).stream()
                        .flatMap(row -> row.answers().stream())
                        .filter(choice -> choice.id().equals(id))
                        .findFirst()
                        .map(ChoicesRow.Answer::answer)
                        .orElseThrow(() ->
                                new NotInResultsException("these results have no choice '" + id + "' of " + question));
    }

    /** Returns the comparisons between a model's and base's values of a reader, question by question. */
    List<ComparisonRow> comparisons(String reader, String model, List<String> questions) {
        List<ComparisonRow> rows = Stream.ofNullable(all.comparisons())
                .flatMap(List::stream)
                .filter(row -> row.isOfQuestion()
                        && row.reader().equals(reader)
                        && row.candidate().equals(model)
                        && (questions.isEmpty() || questions.contains(row.name())))
                .toList();
        if (rows.isEmpty()) {
            throw new NotInResultsException(
                    "these results compare no replies of " + model + " as " + reader + " read them");
        }
        return rows;
    }

    ShiftRow shift(String question, String model) {
        return all.shifts().stream()
                .filter(s -> s.question().equals(question) && s.model().equals(model))
                .findFirst()
                .orElseThrow(() -> missing("shifts", question, model));
    }

    private static NotInResultsException missing(String list, String question, String model) {
        return new NotInResultsException("these results have no " + list + " of " + question + " by " + model);
    }

    /** Returns the comparison of two candidates. Either of them may be the first one in the results. */
    PairRow pair(String question, String model, String other) {
        Set<String> both = Set.of(model, other);
        return all.pairs().stream()
                .filter(p -> p.question().equals(question) && both.equals(Set.of(p.model(), p.against())))
                .findFirst()
                .orElseThrow(() -> new NotInResultsException(
                        "these results do not compare " + model + " with " + other + " on " + question));
    }
}
