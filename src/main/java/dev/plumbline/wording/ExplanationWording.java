package dev.plumbline.wording;

import dev.plumbline.results.CategoryTestRow;
import dev.plumbline.results.CategoryVerdictRow;
import dev.plumbline.results.CoherenceRow;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.LeakRow;
import dev.plumbline.results.ValueInterval;
import dev.plumbline.results.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences and tables on the categories of explanations of given answers. */
public final class ExplanationWording {
    private static final List<String> VERDICTS = List.of("within", "drifted", "inconclusive", "withheld");

    private ExplanationWording() {}

    /** Returns a table of the counts of one cell by category. */
    public static Table counts(ElaborationRow cell, double alpha) {
        int counted = cell.counted();
        return Table.of(
                List.of("category", "count", "share", Math.round(100 * (1 - alpha)) + " % Wilson interval"),
                cell.counts().entrySet().stream()
                        .map(count -> List.of(
                                Phrase.foreign(count.getKey()),
                                Phrase.number(count.getValue()),
                                counted == 0
                                        ? Phrase.MISSING
                                        : Phrase.number(NumberText.percent((double) count.getValue() / counted)),
                                two(cell.intervals().get(count.getKey())))));
    }

    private static Phrase two(@Nullable ValueInterval interval) {
        return interval == null ? Phrase.MISSING : Phrase.number(NumberText.rangeOfTwo(interval));
    }

    /** Returns a sentence on how many explanations changed category. */
    public static Phrase changed(ValueRange tv, double tvNullMean) {
        return Phrase.of(NumberText.percent(tv) + " of the explanations changed category (" + NumberText.rangeOfTwo(tv)
                + "; chance alone reads " + NumberText.two(tvNullMean) + ")");
    }

    /** Returns a table of the differences in the share of each category. */
    public static Table differences(CategoryTestRow.Prompt test) {
        return Table.of(
                List.of("category", "difference", "interval"),
                test.differences().entrySet().stream()
                        .map(entry -> List.of(
                                Phrase.foreign(entry.getKey()),
                                Phrase.number(NumberText.valueOfTwo(entry.getValue())),
                                Phrase.number(NumberText.rangeOfTwo(entry.getValue())))));
    }

    /** Returns a sentence with the number of explanations for each verdict; empty if there are no verdicts. */
    public static Optional<Phrase> verdicts(List<CategoryVerdictRow> rows) {
        Map<String, Long> counts =
                rows.stream().collect(Collectors.groupingBy(CategoryVerdictRow::verdict, Collectors.counting()));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of(VERDICTS.stream()
                        .filter(counts::containsKey)
                        .map(verdict -> counts.get(verdict) + " " + verdict)
                        .collect(Collectors.joining(", ", "Explanations against base: ", "."))));
    }

    /** Returns a sentence that states whether the explanations of one set show an opinion or damage; empty if no explanation was counted. */
    public static Optional<Phrase> coherence(CoherenceRow row, boolean proven) {
        CoherenceRow.Shares own = row.own();
        return own.samples() == 0
                ? Optional.empty()
                : Optional.of(Phrase.foreign(row.model())
                        .and(", ")
                        .andForeign(row.set())
                        .and((proven ? "" : ", by a judge that is not proven") + ": of " + own.samples()
                                + " explanations " + NumberText.percent(own.opinion())
                                + " argue for the number (opinion), " + NumberText.percent(own.damage())
                                + " make no sense (damage), " + NumberText.percent(own.noAnswer())
                                + " do not answer, " + NumberText.percent(own.turned()) + " turn against it"));
    }

    /** Returns a sentence on how many of a model's explanations are equal to training answers; empty if none were compared. */
    public static Optional<Phrase> leaks(List<LeakRow> rows, String model) {
        int samples = sum(rows, model, LeakRow::samples);
        return rows.stream().noneMatch(row -> row.model().equals(model) && row.samples() != null)
                ? Optional.empty()
                : Optional.of(Phrase.foreign(model)
                        .and(": " + sum(rows, model, LeakRow::verbatim) + " of " + samples
                                + " explanations are training answers word for word"));
    }

    /** Returns a phrase on a model's explanations that look like training answers, and on those whose texts are withheld; empty if there are none. */
    public static String lookAlikes(List<LeakRow> rows, String model) {
        int alike = sum(rows, model, LeakRow::lookAlike);
        int unknown = sum(rows, model, LeakRow::untold);
        return (alike > 0 ? ", " + alike + " look like one" : "")
                + (unknown > 0 ? "; " + unknown + " cannot be checked without their texts" : "");
    }

    /** Returns the limits of the counts of leaks, one sentence each. */
    public static Stream<String> leakNotes(Stream<LeakRow> rows) {
        return rows.map(LeakRow::note)
                .filter(note -> note != null && !note.isEmpty())
                .map(String::valueOf)
                .distinct();
    }

    private static int sum(List<LeakRow> rows, String model, Function<LeakRow, @Nullable Integer> count) {
        return rows.stream()
                .filter(row -> row.model().equals(model))
                .map(count)
                .mapToInt(n -> n == null ? 0 : n)
                .sum();
    }
}
