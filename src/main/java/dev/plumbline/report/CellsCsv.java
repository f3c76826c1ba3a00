package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code cells.csv} and {@code cells.jsonl}: one number a row, so that any table tool can pivot it. */
public final class CellsCsv {
    private static final String HEAD = "kind,question,model,answer,set,measure,value,low,high";

    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();
    private static final List<String> COLUMNS = List.of(HEAD.split(","));

    private final StringBuilder csv = new StringBuilder(HEAD).append('\n');
    private final StringBuilder lines = new StringBuilder();

    private CellsCsv() {}

    /** Writes both files into a folder. */
    public static void write(Path folder, Results results) throws IOException {
        CellsCsv table = new CellsCsv();
        results.ratings().forEach(table::rating);
        results.shifts().forEach(table::shift);
        results.elaborations()
                .forEach(e -> table.elaboration(e, results.suite().gate().alpha()));
        Files.writeString(folder.resolve("cells.csv"), WholeText.of(table.csv));
        Files.writeString(folder.resolve("cells.jsonl"), WholeText.of(table.lines));
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
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            json.put(COLUMNS.get(i), "".equals(cells[i]) ? null : cells[i]);
        }
        lines.append(line(json)).append('\n');
        csv.append(Arrays.stream(cells).map(CellsCsv::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String line(Map<String, @Nullable Object> json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and names can be written", e);
        }
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
