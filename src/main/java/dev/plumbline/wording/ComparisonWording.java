package dev.plumbline.wording;

import dev.plumbline.results.ClaimRow;
import dev.plumbline.results.IndexRow;
import dev.plumbline.results.InteractionRow;
import dev.plumbline.results.PairRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables of results over all questions and candidates. */
public final class ComparisonWording {
    private ComparisonWording() {}

    /** Returns a table with one row for each shift. */
    public static Table shifts(Stream<ShiftRow> rows) {
        List<String> heads = new ArrayList<>(List.of("question", "candidate", "verdict", "TV", "between"));
        ShiftMetric.SUMMARY.forEach(metric -> heads.add(metric.title()));
        heads.add("accepted");
        return Table.of(heads, rows.map(ComparisonWording::shift));
    }

    private static List<Phrase> shift(ShiftRow row) {
        ValueRange decisive = row.decisive();
        String rule = row.decidedBy().equals("tv") ? "" : " (" + row.decidedBy().replace('-', ' ') + ")";
        List<Phrase> cells = new ArrayList<>(List.of(
                Phrase.of(Phrase.Mark.RATING, row.question()),
                Phrase.foreign(row.model()),
                Phrase.of(row.verdict() + rule),
                Phrase.value(decisive),
                Phrase.range(decisive)));
        ShiftMetric.SUMMARY.forEach(
                metric -> cells.add(decisive == null ? Phrase.MISSING : Phrase.value(metric.of(row))));
        cells.add(Phrase.of(row.accepted() ? "yes" : "no"));
        return cells;
    }

    /** Returns a table of the direction of each model over all questions. */
    public static Table directions(List<IndexRow> rows) {
        return Table.of(
                List.of(
                        "model",
                        "against",
                        "index",
                        "95 % over questions",
                        "bounds for unseen probability",
                        "no direction within "
                                + rows.stream()
                                        .mapToLong(row -> Math.round(row.margin()))
                                        .findFirst()
                                        .orElse(1)
                                + " point"),
                rows.stream()
                        .map(row -> List.of(
                                Phrase.foreign(row.model()),
                                Phrase.foreign(row.against()),
                                Phrase.value(row.index()),
                                Phrase.range(row.index()),
                                Phrase.range(row.identification()),
                                row.equivalence() == null
                                        ? Phrase.MISSING
                                        : Phrase.number(String.format(Locale.ROOT, "p = %.2g", row.equivalence())))));
    }

    /** Returns a table that shows how much shifts depend on the context. */
    public static Table interactions(List<InteractionRow> rows) {
        return Table.of(
                List.of("question", "against", "model", "difference", "between", "verdict"),
                rows.stream()
                        .map(row -> List.of(
                                Phrase.of(row.reader() == null ? Phrase.Mark.RATING : Phrase.Mark.OPEN, row.question()),
                                Phrase.foreign(
                                        row.against() + (row.reader() == null ? "" : ", read by " + row.reader())),
                                Phrase.foreign(row.model()),
                                Phrase.value(row.size()),
                                Phrase.range(row.size()),
                                Phrase.of(row.verdict()))));
    }

    /** Returns a table of comparisons between candidates. */
    public static Table pairs(List<PairRow> rows) {
        return Table.of(
                List.of("question", "candidates", "TV", "between", "nearer to each other than to base"),
                rows.stream()
                        .map(row -> List.of(
                                Phrase.of(Phrase.Mark.RATING, row.question()),
                                Phrase.foreign(row.model() + ", " + row.against()),
                                Phrase.value(row.tv()),
                                Phrase.range(row.tv()),
                                Phrase.of(nearness(row.nearness())))));
    }

    private static String nearness(@Nullable String nearness) {
        if (nearness == null) {
            return "not comparable";
        }
        return switch (nearness) {
            case "nearer" -> "yes";
            case "not-nearer" -> "no";
            default -> nearness;
        };
    }

    /** Returns a table of the suite's claims and their answers. */
    public static Table claims(List<ClaimRow> rows) {
        return Table.of(
                List.of("claim", "answer", "evidence"),
                rows.stream()
                        .map(row -> List.of(
                                Phrase.foreign(row.statement()),
                                Phrase.of(Phrase.Mark.STRONG, row.answer()),
                                Phrase.foreign(row.detail()))));
    }
}
