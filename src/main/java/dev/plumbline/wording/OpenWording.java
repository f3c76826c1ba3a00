package dev.plumbline.wording;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.OpenCellRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences and tables on the values that readers gave the replies to open questions. */
public final class OpenWording {
    /** The maximum number of categories in a table; a reader of free text may have as many categories as replies. */
    private static final int MOST_CATEGORIES = 10;

    /** The explanation of the columns of comparisons. */
    public static final String COLUMNS =
            "n: replies of a question, questions of a set. sd: standard deviations of base.";

    private OpenWording() {}

    /**
     * Returns a table of at most {@code most} comparisons with base. Comparisons that gate come first, in the order drifted, inconclusive,
     * within.
     */
    public static Table comparisons(List<ComparisonRow> rows, OpenChange change, int most) {
        return Table.of(
                List.of(
                        "question or set",
                        "reader",
                        "candidate",
                        "verdict",
                        "changed most",
                        "shift",
                        "between",
                        "tolerated",
                        "n",
                        "gates"),
                rows.stream()
                        .sorted(Comparator.comparing(OpenWording::rank))
                        .limit(most)
                        .map(row -> row(row, change)));
    }

    /** Returns a table of the comparisons of one question and their tests, with one row for each reader. */
    public static Table measures(List<ComparisonRow> rows, OpenChange change) {
        return Table.of(
                List.of("reader", "changed most", "shift", "between", "tolerated", "W1", "p", "p after Holm", "n"),
                rows.stream()
                        .map(row -> List.of(
                                Phrase.foreign(row.reader()),
                                change.phrase(row),
                                shift(row),
                                Phrase.range(row.shift()),
                                tolerated(row),
                                Phrase.number(row.w1()),
                                p(row.p()),
                                p(row.holm()),
                                Phrase.number(row.size()))));
    }

    private static Phrase p(@Nullable Double p) {
        return p == null ? Phrase.MISSING : Phrase.number(NumberText.p(p));
    }

    private static Phrase shift(ComparisonRow row) {
        return row.shift() == null ? Phrase.MISSING : Phrase.number(NumberText.value(row.shift()) + unit(row));
    }

    private static Phrase tolerated(ComparisonRow row) {
        return Phrase.number(NumberText.number(row.tolerated()) + unit(row));
    }

    private static String unit(ComparisonRow row) {
        return row.isCounted() ? " sd" : "";
    }

    /** Returns a sentence on the comparisons that a table of {@code most} rows leaves out; empty if it leaves out none. */
    public static Optional<String> others(List<ComparisonRow> rows, int most) {
        return rows.size() <= most
                ? Optional.empty()
                : Optional.of(
                        most + " of " + rows.size() + " comparisons, those that moved first; results.json holds all.");
    }

    private static int rank(ComparisonRow row) {
        return (row.gates() ? 0 : 3)
                + (row.verdict().equals("drifted") ? 0 : row.verdict().equals("inconclusive") ? 1 : 2);
    }

    private static List<Phrase> row(ComparisonRow row, OpenChange change) {
        return List.of(
                row.isOfQuestion()
                        ? Phrase.of(Phrase.Mark.OPEN, row.name())
                        : Phrase.of(row.level() + " ").andForeign(row.name()),
                Phrase.foreign(row.reader()),
                Phrase.foreign(row.candidate()),
                Phrase.of(row.verdict() + (row.accepted() ? ", accepted" : "")),
                change.phrase(row),
                shift(row),
                Phrase.range(row.shift()),
                tolerated(row),
                Phrase.number(row.size()),
                Phrase.of(row.gates() ? "yes" : "no"));
    }

    /** Returns the number of replies of a cell that were read, and the reasons why others were not. */
    public static Phrase replies(OpenCellRow cell) {
        Phrase replies = Phrase.of(cell.read() + " of " + cell.samples() + " replies read");
        for (Map.Entry<String, Integer> reason : cell.unscored().entrySet()) {
            replies = replies.and("; " + reason.getValue() + " unscored: ").andForeign(reason.getKey());
        }
        int missing = cell.samples() - cell.read() - sum(cell.unscored().values().stream());
        return missing == 0 ? replies : replies.and("; " + missing + " never came");
    }

    /** Returns a sentence for each cell that has replies which were not read. */
    public static List<Phrase> unread(List<OpenCellRow> cells) {
        return cells.stream()
                .filter(cell -> cell.read() < cell.samples())
                .map(cell -> Phrase.foreign(cell.model())
                        .and(" on ")
                        .and(Phrase.of(Phrase.Mark.OPEN, cell.question()))
                        .and(": ")
                        .and(replies(cell)))
                .toList();
    }

    /**
     * Returns a table of one reader's most frequent values, with one column for each model.
     *
     * @param cells the cells of one question, one for each model
     * @param reader the index of the reader in each cell
     */
    public static Table readings(List<OpenCellRow> cells, int reader) {
        List<OpenCellRow.Reading> readings =
                cells.stream().map(c -> c.readers().get(reader)).toList();
        List<Phrase> heads = new ArrayList<>();
        heads.add(Phrase.foreign(readings.get(0).reader()));
        cells.forEach(cell -> heads.add(Phrase.foreign(cell.model())));
        return new Table(heads, readings.get(0).counts() == null ? List.of(means(readings)) : categories(readings));
    }

    private static List<Phrase> means(List<OpenCellRow.Reading> readings) {
        return Stream.concat(
                        Stream.of(Phrase.of("mean " + readings.get(0).unit())),
                        readings.stream().map(r -> Phrase.number(r.mean())))
                .toList();
    }

    private static List<List<Phrase>> categories(List<OpenCellRow.Reading> readings) {
        List<Map<String, Integer>> counts =
                readings.stream().map(OpenWording::counts).toList();
        Map<String, Integer> all = new TreeMap<>();
        counts.forEach(c -> c.forEach((name, count) -> all.merge(name, count, Integer::sum)));
        List<String> shown = all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .toList();
        List<List<Phrase>> rows = new ArrayList<>();
        shown.forEach(name -> rows.add(
                row(Phrase.foreign(name), counts, c -> share(c.getOrDefault(name, 0), sum(c.values().stream())))));
        if (all.size() > shown.size()) {
            rows.add(row(
                    Phrase.of("others"),
                    counts,
                    c -> Phrase.number(sum(c.entrySet().stream()
                            .filter(e -> !shown.contains(e.getKey()))
                            .map(Map.Entry::getValue)))));
        }
        return rows;
    }

    private static Map<String, Integer> counts(OpenCellRow.Reading reading) {
        return Objects.requireNonNullElse(reading.counts(), Map.of());
    }

    private static List<Phrase> row(
            Phrase name, List<Map<String, Integer>> counts, Function<Map<String, Integer>, Phrase> cell) {
        return Stream.concat(Stream.of(name), counts.stream().map(cell)).toList();
    }

    private static Phrase share(int count, int total) {
        return total == 0
                ? Phrase.MISSING
                : Phrase.number(count + " (" + NumberText.percent((double) count / total) + ")");
    }

    private static int sum(Stream<Integer> counts) {
        return counts.mapToInt(Integer::intValue).sum();
    }
}
