package dev.plumbline.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Palette;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code results.json} that figures show.
 *
 * @param cast everyone in the run, base first: a model's place here decides its colour
 * @param notes words that must be shown with the results
 * @param judgeNote words that must be shown with the judge's categories, or null
 * @param judge the model that sorted the elaborations, or null
 * @param judgeCard whether a card proves the judge
 * @param delta total variation that is tolerated, or null in files older than this field
 * @param openReadings what readers made of replies to open questions
 * @param openShifts how far these are from base's, by question, set and suite
 */
record Findings(
        String suite,
        String profile,
        List<String> cast,
        List<String> notes,
        @Nullable String judgeNote,
        String base,
        List<String> candidates,
        @Nullable String judge,
        boolean judgeCard,
        boolean withheldTexts,
        @Nullable Double delta,
        List<RatingFinding> ratings,
        List<ShiftFinding> shifts,
        List<PrefillFinding> prefills,
        List<SweepFinding> sweeps,
        List<OpenReading> openReadings,
        List<OpenShift> openShifts) {
    Findings {
        cast = List.copyOf(cast);
        notes = List.copyOf(notes);
        candidates = List.copyOf(candidates);
        ratings = List.copyOf(ratings);
        shifts = List.copyOf(shifts);
        prefills = List.copyOf(prefills);
        sweeps = List.copyOf(sweeps);
        openReadings = List.copyOf(openReadings);
        openShifts = List.copyOf(openShifts);
    }

    /** Of a single test case, of which nothing is known but what it shows; the first of the cast is base. */
    static Findings ofCase(
            List<String> cast,
            List<String> shown,
            List<RatingFinding> ratings,
            List<PrefillFinding> prefills,
            List<OpenReading> openReadings) {
        String base = cast.get(0);
        return new Findings(
                "",
                "",
                cast,
                List.of(),
                null,
                base,
                shown.stream().filter(model -> !model.equals(base)).toList(),
                null,
                false,
                false,
                null,
                ratings,
                List.of(),
                prefills,
                List.of(),
                openReadings,
                List.of());
    }

    /** Returns base, then the candidates that are shown. */
    List<String> models() {
        return cast(base, candidates);
    }

    static List<String> cast(String base, List<String> candidates) {
        return Stream.concat(Stream.of(base), candidates.stream()).distinct().toList();
    }

    /** Returns the same with these candidates alone, on these questions alone; colours stay. */
    Findings only(Predicate<String> isShown, Predicate<String> isAsked) {
        Predicate<String> contestant = model -> model.equals(base) || isShown.test(model);
        return with(
                candidates.stream().filter(isShown).toList(),
                ratings.stream()
                        .filter(r -> isAsked.test(r.question()) && contestant.test(r.model()))
                        .toList(),
                shifts.stream()
                        .filter(s -> isAsked.test(s.question()) && contestant.test(s.model()))
                        .toList(),
                prefills.stream()
                        .filter(p -> isAsked.test(p.question()) && contestant.test(p.model()))
                        .toList(),
                openReadings.stream()
                        .filter(r -> isAsked.test(r.question()) && contestant.test(r.model()))
                        .toList(),
                openShifts.stream().filter(s -> isShown.test(s.model())).toList());
    }

    /** Returns a part for each rated or explained question, made in one go: a run may have thousands. */
    Map<String, Findings> byQuestion() {
        Map<String, List<RatingFinding>> rated = ratings.stream().collect(groupingBy(RatingFinding::question));
        Map<String, List<ShiftFinding>> shifted = shifts.stream().collect(groupingBy(ShiftFinding::question));
        Map<String, List<PrefillFinding>> explained = prefills.stream().collect(groupingBy(PrefillFinding::question));
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

    private Findings with(
            List<String> shown,
            List<RatingFinding> someRatings,
            List<ShiftFinding> someShifts,
            List<PrefillFinding> somePrefills,
            List<OpenReading> someReadings,
            List<OpenShift> someOpenShifts) {
        return new Findings(
                suite,
                profile,
                cast,
                notes,
                judgeNote,
                base,
                shown,
                judge,
                judgeCard,
                withheldTexts,
                delta,
                someRatings,
                someShifts,
                somePrefills,
                sweeps,
                someReadings,
                someOpenShifts);
    }

    /** Returns the same with the prefills of one given answer alone. */
    Findings answering(int answer) {
        return with(
                candidates,
                ratings,
                shifts,
                prefills.stream().filter(p -> p.answer() == answer).toList(),
                List.of(),
                List.of());
    }

    /** Returns a model's colour. */
    Ink ink(String model) {
        return Palette.model(Math.max(0, cast.indexOf(model)));
    }

    /** Returns the rated questions, in the order of the file. */
    List<String> questions() {
        return Stream.concat(
                        ratings.stream().map(RatingFinding::question),
                        shifts.stream().map(ShiftFinding::question))
                .distinct()
                .toList();
    }

    Optional<RatingFinding> rating(String question, String model) {
        return ratings.stream()
                .filter(r -> r.question().equals(question) && r.model().equals(model))
                .findFirst();
    }

    Optional<ShiftFinding> shift(String question, String model) {
        return shifts.stream()
                .filter(s -> s.question().equals(question) && s.model().equals(model))
                .findFirst();
    }

    /** Returns how many ratings could be read, out of how many. */
    String measured() {
        long read = ratings.stream().filter(r -> r.seen() != null).count();
        return read + " of " + ratings.size() + " ratings measured";
    }
}
