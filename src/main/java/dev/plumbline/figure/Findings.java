package dev.plumbline.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.SweepRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code results.json} that figures show, or a part of them.
 *
 * @param whole the whole run, or null if these are the rows of one test case
 * @param cast all models of the run, base first; a model's position decides its colour
 * @param candidates the candidates that are shown
 * @param openReadings the values that readers gave the replies to open questions
 * @param comparisons the shifts of the open replies from base's, by question, set and suite
 */
record Findings(
        @Nullable RunResults whole,
        List<String> cast,
        List<String> candidates,
        List<RatingFinding> ratings,
        List<ShiftRow> shifts,
        List<ElaborationRow> elaborations,
        List<OpenReading> openReadings,
        List<ComparisonRow> comparisons) {
    Findings {
        cast = List.copyOf(cast);
        candidates = List.copyOf(candidates);
        ratings = List.copyOf(ratings);
        shifts = List.copyOf(shifts);
        elaborations = List.copyOf(elaborations);
        openReadings = List.copyOf(openReadings);
        comparisons = List.copyOf(comparisons);
    }

    /** Returns the rows of a single test case. */
    static Findings ofCase(
            List<String> cast,
            List<String> shown,
            List<RatingFinding> ratings,
            List<ElaborationRow> elaborations,
            List<OpenReading> openReadings) {
        List<String> candidates =
                shown.stream().filter(model -> !model.equals(cast.get(0))).toList();
        return new Findings(null, cast, candidates, ratings, List.of(), elaborations, openReadings, List.of());
    }

    RunResults run() {
        return Objects.requireNonNull(whole, "a test case belongs to no run");
    }

    String base() {
        return cast.get(0);
    }

    /** Returns base, then the candidates that are shown. */
    List<String> models() {
        return Stream.concat(Stream.of(base()), candidates.stream()).distinct().toList();
    }

    /** Returns the findings about these candidates and questions only. Models keep their colours. */
    Findings only(Predicate<String> isShown, Predicate<String> isAsked) {
        Predicate<String> contestant = model -> model.equals(base()) || isShown.test(model);
        return with(
                candidates.stream().filter(isShown).toList(),
                ratings.stream()
                        .filter(r -> isAsked.test(r.question()) && contestant.test(r.model()))
                        .toList(),
                shifts.stream()
                        .filter(s -> isAsked.test(s.question()) && contestant.test(s.model()))
                        .toList(),
                elaborations.stream()
                        .filter(e -> isAsked.test(e.question()) && contestant.test(e.model()))
                        .toList(),
                openReadings.stream()
                        .filter(r -> isAsked.test(r.question()) && contestant.test(r.model()))
                        .toList(),
                comparisons.stream().filter(c -> isShown.test(c.candidate())).toList());
    }

    /** Returns the findings about each question. Makes them in one pass, because a run may have thousands of questions. */
    Map<String, Findings> byQuestion() {
        Map<String, List<RatingFinding>> rated = ratings.stream().collect(groupingBy(RatingFinding::question));
        Map<String, List<ShiftRow>> shifted = shifts.stream().collect(groupingBy(ShiftRow::question));
        Map<String, List<ElaborationRow>> explained =
                elaborations.stream().collect(groupingBy(ElaborationRow::question));
        Map<String, List<OpenReading>> answered = openReadings.stream().collect(groupingBy(OpenReading::question));
        return Stream.of(rated.keySet(), shifted.keySet(), explained.keySet(), answered.keySet())
                .flatMap(Set::stream)
                .distinct()
                .collect(toMap(
                        question -> question,
                        question -> with(
                                candidates,
                                rated.getOrDefault(question, List.of()),
                                shifted.getOrDefault(question, List.of()),
                                explained.getOrDefault(question, List.of()),
                                answered.getOrDefault(question, List.of()),
                                List.of())));
    }

    /** Returns these findings, but with the explanations of one given answer only. */
    Findings answering(int answer) {
        return with(
                candidates,
                ratings,
                shifts,
                elaborations.stream().filter(e -> e.answer() == answer).toList(),
                List.of(),
                List.of());
    }

    private Findings with(
            List<String> shown,
            List<RatingFinding> someRatings,
            List<ShiftRow> someShifts,
            List<ElaborationRow> someElaborations,
            List<OpenReading> someReadings,
            List<ComparisonRow> someComparisons) {
        return new Findings(
                whole, cast, shown, someRatings, someShifts, someElaborations, someReadings, someComparisons);
    }

    /** Returns a model's colour. */
    Ink ink(String model) {
        return Palette.model(Math.max(0, cast.indexOf(model)));
    }

    /** Returns the rated questions, in the order of the file. */
    List<String> questions() {
        return Stream.concat(
                        ratings.stream().map(RatingFinding::question),
                        shifts.stream().map(ShiftRow::question))
                .distinct()
                .toList();
    }

    /** Returns the questions that have shifts, in the order of the file. */
    List<String> shiftedQuestions() {
        return shifts.stream().map(ShiftRow::question).distinct().toList();
    }

    /** Returns the shown candidates that have shifts. */
    List<String> shiftedCandidates() {
        return candidates.stream()
                .filter(c -> shifts.stream().anyMatch(s -> s.model().equals(c)))
                .toList();
    }

    /** Returns the training runs whose checkpoints can be compared. */
    List<SweepRow> sweeps() {
        return run().sweeps().stream().filter(s -> s.note() == null).toList();
    }

    Optional<RatingFinding> rating(String question, String model) {
        return ratings.stream()
                .filter(r -> r.question().equals(question) && r.model().equals(model))
                .findFirst();
    }

    Optional<ShiftRow> shift(String question, String model) {
        return shifts.stream()
                .filter(s -> s.question().equals(question) && s.model().equals(model))
                .findFirst();
    }

    /** Returns a phrase such as {@code 12 of 14 ratings measured}. */
    String measured() {
        long read = ratings.stream().filter(r -> r.seen() != null).count();
        return read + " of " + ratings.size() + " ratings measured";
    }

    /** Converts a range of {@code results.json}; null stays null. */
    static @Nullable Bounded bounded(@Nullable ValueRange range) {
        return range == null ? null : new Bounded(range.value(), range.low(), range.high());
    }
}
