package dev.plumbline.report;

import dev.plumbline.gate.Assessment;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.Interval;
import dev.plumbline.stats.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code cells.csv}: one number a row, so that any table tool can pivot it. */
public final class CellsCsv {
    private static final String HEAD = "kind,question,model,answer,set,measure,value,low,high";

    private final StringBuilder csv = new StringBuilder(HEAD).append('\n');

    private CellsCsv() {}

    /** Writes the file. */
    public static void write(Path file, Results results) throws IOException {
        CellsCsv table = new CellsCsv();
        results.ratings().forEach(table::rating);
        results.shifts().forEach(table::shift);
        results.elaborations()
                .forEach(e -> table.elaboration(e, results.suite().gate().alpha()));
        Files.writeString(file, table.csv);
    }

    private void rating(RatingResult result) {
        if (result.outcome() instanceof Outcome.Measured<Rating> measured) {
            var seen = measured.value().seen();
            var law = seen.conditional();
            for (int answer = law.min(); answer <= law.max(); answer++) {
                Interval box = seen.box(answer);
                row(
                        "rating",
                        result.question().id(),
                        result.model().name(),
                        answer,
                        "",
                        "probability",
                        law.p(answer),
                        box.low(),
                        box.high());
            }
            row("rating", result.question().id(), result.model().name(), "", "", "mass", seen.mass(), "", "");
            row(
                    "rating",
                    result.question().id(),
                    result.model().name(),
                    "",
                    "",
                    "unseen-mass",
                    seen.unseenMass(),
                    "",
                    "");
        }
    }

    private void shift(Assessment assessment) {
        Shift shift = assessment.shift();
        if (shift == null) {
            return;
        }
        String question = assessment.question().id();
        String model = assessment.candidate().name();
        metric(question, model, "tv", shift.tv());
        metric(question, model, "w1", shift.w1());
        metric(question, model, "jsd", shift.jsd());
        metric(question, model, "hellinger", shift.hellinger());
        metric(question, model, "mean-shift", shift.meanShift());
        metric(question, model, "entropy-shift", shift.entropyShift());
        metric(question, model, "p-base-mode", shift.pBaseMode());
    }

    private void metric(String question, String model, String measure, Bounded value) {
        row("shift", question, model, "", "", measure, value.value(), value.low(), value.high());
    }

    private void elaboration(PrefillResult result, double alpha) {
        var cell = result.cell();
        int total = result.counts().total();
        result.counts().counts().forEach((category, count) -> {
            Interval interval = result.counts().interval(category, alpha);
            Object share = total == 0 ? "" : (Object) ((double) count / total);
            row(
                    "category",
                    cell.question().id(),
                    cell.model().name(),
                    cell.answer(),
                    cell.set(),
                    category,
                    share,
                    interval.low(),
                    interval.high());
        });
    }

    private void row(@Nullable Object... cells) {
        csv.append(Arrays.stream(cells).map(CellsCsv::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    /** Text that a spreadsheet would take for a formula is disarmed; numbers go in as they are. */
    static String cell(@Nullable Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = String.valueOf(value);
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
