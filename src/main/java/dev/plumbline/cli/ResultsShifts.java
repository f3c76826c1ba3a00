package dev.plumbline.cli;

import dev.plumbline.gate.baseline.AnswerCounts;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.ShiftTraits;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.results.AnswerCountsRow;
import dev.plumbline.results.CategoryVerdictRow;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ControlsRow;
import dev.plumbline.results.JudgedShift;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RepliesRow;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shifts of a {@code results.json} that a user can accept.
 *
 * @param measured the shifts that can be accepted
 * @param unmeasured the cells of all other shifts
 */
record ResultsShifts(String profile, String base, List<ShiftReading> measured, List<Cell> unmeasured) {
    /** The cell of a shift. */
    record Cell(
            String model,
            String question,
            @Nullable Integer answer,
            @Nullable String reader) {
        Cell(String model, String question, @Nullable Integer answer) {
            this(model, question, answer, null);
        }

        static Cell of(ShiftReading shift) {
            return new Cell(shift.model(), shift.question(), shift.answer(), shift.reader());
        }

        @Override
        public String toString() {
            return model + ", " + question + (answer == null ? "" : ", explaining " + answer)
                    + (reader == null ? "" : ", read by " + reader);
        }
    }

    /**
     * Reads a file.
     *
     * @param shown the name of the file in error messages
     * @param suite the expected suite of the results
     * @throws MistakesException if the file is not a results file, or belongs to another suite
     */
    static ResultsShifts read(Path file, String shown, String suite) throws IOException {
        RunResults results = RecordJson.read(file, shown, RunResults.class);
        if (!results.suite().equals(suite)) {
            throw wrong(shown, "holds the results of another suite than '" + suite + "'", results.suite());
        }
        ResultsShifts shifts =
                new ResultsShifts(results.profile(), results.base(), new ArrayList<>(), new ArrayList<>());
        try {
            results.shifts().stream()
                    .filter(ShiftRow::isGate)
                    .forEach(shift -> shifts.add(results, shift.model(), shift));
            for (ControlsRow candidate : results.controls()) {
                candidate.questions().forEach(control -> shifts.add(results, candidate.model(), control));
            }
            results.categoryVerdicts().forEach(verdict -> shifts.add(results, verdict));
            Stream.ofNullable(results.comparisons())
                    .flatMap(List::stream)
                    .filter(ComparisonRow::gates)
                    .forEach(shifts::add);
        } catch (IllegalArgumentException e) {
            throw wrong(shown, "has a shift that no run writes", String.valueOf(e.getMessage()));
        }
        return shifts;
    }

    private void add(RunResults results, String model, JudgedShift shift) {
        RepliesRow replies = shift.replies();
        // A candidate that is identical to base was not measured, so its numbers are ignored.
        if ((shift.tv() == null && replies == null) || shift.decidedBy().equals("identity")) {
            unmeasured.add(new Cell(model, shift.question(), null));
            return;
        }
        int samples = results.ratings().stream()
                .filter(r -> r.question().equals(shift.question()) && r.model().equals(model))
                .findFirst()
                .map(r -> r.drawn())
                .orElse(0);
        boolean ofAnswers = shift.tv() != null && shift.decidedBy().equals("tv");
        measured.add(new ShiftReading(
                shift.question(),
                null,
                model,
                bounded(shift.tv()),
                replies == null ? null : bounded(replies.tv()),
                shift.w1() == null ? 0 : shift.w1().value(),
                shift.noise(),
                samples,
                verdict(shift.verdict()),
                new ShiftTraits(
                        ofAnswers ? DecidedBy.TV : DecidedBy.FORMAT,
                        shift.meanShift() == null
                                ? null
                                : (Double) shift.meanShift().value(),
                        replies == null ? null : (Double) Math.min(1, replies.mass()),
                        shift.asked(),
                        counts(shift.counts())),
                null));
    }

    private void add(RunResults results, CategoryVerdictRow shift) {
        if (shift.verdict().equals("withheld")) {
            return;
        }
        ValueRange tv = shift.tv();
        Double noise = shift.noise();
        String asked = shift.asked();
        if (tv == null || noise == null || asked == null) {
            unmeasured.add(new Cell(shift.model(), shift.question(), shift.answer()));
            return;
        }
        int samples = results.elaborations().stream()
                .filter(e -> e.question().equals(shift.question())
                        && e.answer() == shift.answer()
                        && e.model().equals(shift.model()))
                .findFirst()
                .map(e -> e.samples())
                .orElse(0);
        measured.add(new ShiftReading(
                shift.question(),
                shift.answer(),
                shift.model(),
                bounded(tv),
                null,
                0,
                noise,
                samples,
                verdict(shift.verdict()),
                new ShiftTraits(DecidedBy.CATEGORIES, null, null, asked, counts(shift.counts())),
                null));
    }

    private void add(ComparisonRow c) {
        ValueRange shift = c.shift();
        if (shift == null) {
            unmeasured.add(new Cell(c.candidate(), c.name(), null, c.reader()));
            return;
        }
        measured.add(new ShiftReading(
                c.name(),
                null,
                c.candidate(),
                Bounded.holding(shift.value(), Math.max(0, shift.low()), shift.high()),
                null,
                0,
                Math.max(0, shift.high() - shift.value()),
                c.size(),
                verdict(c.verdict()),
                new ShiftTraits(
                        DecidedBy.READINGS,
                        c.difference() == null
                                ? null
                                : (Double) Math.copySign(
                                        shift.value(), c.difference().value()),
                        null,
                        c.asked()),
                c.reader()));
    }

    private static @Nullable Bounded bounded(@Nullable ValueRange tv) {
        // A corrected bootstrap interval may exclude the plain value, but an interval in a baseline must contain it.
        return tv == null
                ? null
                : new Bounded(
                        tv.value(),
                        Math.max(0, Math.min(tv.value(), tv.low())),
                        Math.min(1, Math.max(tv.value(), tv.high())));
    }

    private static @Nullable AnswerCounts counts(@Nullable AnswerCountsRow counts) {
        return counts == null ? null : AnswerCounts.of(counts.candidate(), counts.base());
    }

    private static Verdict verdict(String verdict) {
        return Verdict.valueOf(verdict.toUpperCase(Locale.ROOT));
    }

    /** Returns the distinct values of one part of all cells, such as the models, in the order of the file. */
    List<String> cells(Function<Cell, String> part) {
        return Stream.concat(measured.stream().map(Cell::of), unmeasured.stream())
                .map(part)
                .distinct()
                .toList();
    }

    private static MistakesException wrong(String shown, String wrong, String was) {
        return new MistakesException(
                Place.of(shown), wrong, was, "give the results.json that a run of the suite wrote");
    }
}
