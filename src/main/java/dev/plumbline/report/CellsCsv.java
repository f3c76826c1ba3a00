package dev.plumbline.report;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.PositionBias;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.Tally;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.OpenRows;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.report.json.RatingRows;
import dev.plumbline.report.json.Results;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.hypothesis.Wilson;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Choices;
import dev.plumbline.text.CsvCell;
import dev.plumbline.text.JsonWriter;
import dev.plumbline.wording.ShiftMetric;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code cells.csv} and {@code cells.jsonl} with one number in each row, so that any table tool can make a pivot table. */
public final class CellsCsv {
    private static final String HEAD = "kind,question,model,answer,set,measure,value,low,high";

    private static final double ALPHA = 0.05;
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();
    private static final List<String> COLUMNS = List.of(HEAD.split(","));

    private final Writer csv;
    private final Writer lines;

    private CellsCsv(Writer csv, Writer lines) {
        this.csv = csv;
        this.lines = lines;
    }

    /** Writes both files into a folder. */
    public static void write(Path folder, Results results) throws IOException {
        OutputFile.writeText(
                folder.resolve("cells.csv"),
                csv -> OutputFile.writeText(folder.resolve("cells.jsonl"), lines -> {
                    csv.append(HEAD).append('\n');
                    new CellsCsv(csv, lines).all(results);
                }));
    }

    private void all(Results results) throws IOException {
        for (RatingResult rating : results.ratings()) {
            rating(rating);
        }
        for (Assessment shift : results.shifts()) {
            shift(RatingRows.shift(shift));
        }
        for (PrefillResult elaboration : results.elaborations()) {
            elaboration(elaboration, results.suite().gate().alpha());
        }
        for (OpenResult result : results.answers()) {
            open(result);
        }
        for (ReaderComparison comparison : results.comparisons()) {
            comparison(OpenRows.comparison(comparison));
        }
    }

    private void rating(RatingResult result) throws IOException {
        if (!(result.outcome() instanceof Outcome.Measured<Rating> measured)) {
            return;
        }
        String question = result.question().id();
        String model = result.model().name();
        SeenDistribution seen = measured.value().seen();
        AnswerSpace answers = result.question().answers();
        for (int answer : answers.answers().toArray()) {
            Object key = answers instanceof Choices ? answers.key(answer) : (Object) answer;
            double p = seen.conditional().p(answer);
            Interval box = seen.box(answer);
            row("rating", question, model, key, "", "probability", p, box.low(), box.high());
        }
        row("rating", question, model, "", "", "mass", seen.mass(), "", "");
        row("rating", question, model, "", "", "unseen-mass", seen.unseenMass(), "", "");
        Optional<PositionBias> bias = PositionBias.of(result.question(), measured.value());
        if (bias.isPresent()) {
            Bounded first = bias.get().first();
            row("rating", question, model, "", "", "position-bias", first.value(), first.low(), first.high());
        }
    }

    private void shift(ShiftRow shift) throws IOException {
        for (ShiftMetric metric : ShiftMetric.values()) {
            ValueRange value = metric.of(shift);
            if (value != null) {
                String key = metric.key();
                row("shift", shift.question(), shift.model(), "", "", key, value.value(), value.low(), value.high());
            }
        }
    }

    private void elaboration(PrefillResult result, double alpha) throws IOException {
        PrefillCell cell = result.cell();
        String question = cell.question().id();
        String model = cell.model().name();
        int total = result.counts().total();
        for (Map.Entry<String, Integer> counted : result.counts().counts().entrySet()) {
            String category = counted.getKey();
            Interval interval = result.counts().interval(category, alpha);
            Object share = share(counted.getValue(), total);
            row(
                    "category",
                    question,
                    model,
                    cell.answer(),
                    cell.set(),
                    category,
                    share,
                    interval.low(),
                    interval.high());
        }
    }

    private void open(OpenResult result) throws IOException {
        String question = result.cell().question().id();
        String model = result.cell().model().name();
        String set = Objects.requireNonNullElse(result.cell().question().set(), "");
        row("open", question, model, "", set, "replies read", result.counts().read(), "", "");
        row("open", question, model, "", set, "replies", result.counts().samples(), "", "");
        for (Tally tally : result.counts().tallies()) {
            int total = tally.total();
            if (tally instanceof Tally.Categories categories) {
                for (Map.Entry<String, Integer> counted : categories.counts().entrySet()) {
                    Interval interval = Wilson.interval(counted.getValue(), total, ALPHA);
                    Object share = share(counted.getValue(), total);
                    String measure = tally.reader() + ": " + counted.getKey();
                    row("open", question, model, "", set, measure, share, interval.low(), interval.high());
                }
            } else if (tally instanceof Tally.Numbers numbers && total > 0) {
                double mean = Arrays.stream(numbers.each()).average().orElseThrow();
                row("open", question, model, "", set, tally.reader() + ": mean " + numbers.unit(), mean, "", "");
            }
        }
    }

    /** Writes a comparison. Its column for the question is empty if it compares a set or the suite. */
    private void comparison(ComparisonRow row) throws IOException {
        ValueRange shift = row.shift();
        if (shift == null) {
            return;
        }
        String question = row.isOfQuestion() ? row.name() : "";
        String set = row.level().equals("set") ? row.name() : Objects.requireNonNullElse(row.set(), "");
        String measure = row.reader() + ": " + row.measure();
        row("comparison", question, row.candidate(), "", set, measure, shift.value(), shift.low(), shift.high());
    }

    private static Object share(int count, int total) {
        return total == 0 ? "" : (Object) ((double) count / total);
    }

    private void row(@Nullable Object... cells) throws IOException {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            json.put(COLUMNS.get(i), "".equals(cells[i]) ? null : cells[i]);
        }
        lines.append(JsonWriter.escaped(JSON.writeValueAsString(json))).append('\n');
        csv.append(Arrays.stream(cells).map(CsvCell::of).collect(Collectors.joining(",")))
                .append('\n');
    }
}
