package dev.plumbline.report;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.measure.Elaboration;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.ReplyValues;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.WellFormedText;
import dev.plumbline.suite.reader.ReplyReader;
import dev.plumbline.text.CsvCell;
import dev.plumbline.text.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code samples.csv} and {@code samples.jsonl} with one explanation or reply in each row, and what the judge or readers made of it.
 * Writes row by row, because all samples of a run may not fit into memory twice.
 */
public final class SampleFiles {
    private static final List<String> HEAD = List.of(
            "question",
            "answer",
            "model",
            "set",
            "sample",
            "outcome",
            "category",
            "judgement",
            "judgeReply",
            "withheld",
            "text");
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();

    private SampleFiles() {}

    /** Writes both files into a folder. */
    public static void write(Path folder, Results results) throws IOException {
        OutputFile.writeText(
                folder.resolve("samples.csv"),
                csv -> OutputFile.writeText(folder.resolve("samples.jsonl"), lines -> {
                    write(results.elaborations(), csv, lines);
                    writeOpen(results.answers(), csv, lines);
                }));
    }

    private static void write(List<PrefillResult> cells, Writer csv, Writer lines) throws IOException {
        csv.append(String.join(",", HEAD)).append('\n');
        for (PrefillResult cell : cells) {
            for (JudgedSample sample : cell.samples()) {
                Map<String, @Nullable Object> row = row(cell, sample);
                csv.append(WellFormedText.of(csv(row))).append('\n');
                lines.append(WellFormedText.of(JsonWriter.escaped(JSON.writeValueAsString(row))))
                        .append('\n');
            }
        }
    }

    private static void writeOpen(List<OpenResult> cells, Writer csv, Writer lines) throws IOException {
        for (OpenResult cell : cells) {
            try (Stream<OpenResult.Sample> samples = cell.samples().get()) {
                for (Iterator<OpenResult.Sample> each = samples.iterator(); each.hasNext(); ) {
                    OpenResult.Sample sample = each.next();
                    Map<String, @Nullable Object> row = row(cell, sample);
                    csv.append(WellFormedText.of(csv(row))).append('\n');
                    row.put("values", values(cell, sample));
                    lines.append(WellFormedText.of(JsonWriter.escaped(JSON.writeValueAsString(row))))
                            .append('\n');
                }
            }
        }
    }

    /** Returns the row of a reply to an open question. The category column holds the readers' values as {@code reader: value}. */
    private static Map<String, @Nullable Object> row(OpenResult cell, OpenResult.Sample sample) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("question", cell.cell().question().id());
        row.put("answer", null);
        row.put("model", cell.cell().model().name());
        row.put("set", cell.cell().question().set());
        row.put("sample", sample.index());
        row.put("outcome", outcome(sample.outcome()));
        row.put(
                "category",
                sample.outcome() instanceof Outcome.Measured<ReplyValues> measured
                        ? measured.value().words(cell.cell().question().readers())
                        : null);
        row.put("judgement", null);
        row.put("judgeReply", null);
        row.put("withheld", false);
        row.put("text", sample.text());
        return row;
    }

    /** Returns the value of each reader, as a number if the reader counts; null if the reply was not read. Only the JSONL file has these values. */
    private static @Nullable Map<String, Object> values(OpenResult cell, OpenResult.Sample sample) {
        if (!(sample.outcome() instanceof Outcome.Measured<ReplyValues> measured)) {
            return null;
        }
        List<ReplyReader> readers = cell.cell().question().readers();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < readers.size(); i++) {
            ReplyValues.Value value = measured.value().values().get(i);
            values.put(readers.get(i).id(), value.category() == null ? (Object) value.number() : value.category());
        }
        return values;
    }

    /**
     * Returns the row of one explanation. The model's text is unchanged, because it is harmless in JSON; {@link #csv} makes it safe for
     * spreadsheets.
     */
    static Map<String, @Nullable Object> row(PrefillResult cell, JudgedSample sample) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("question", cell.cell().question().id());
        row.put("answer", cell.cell().answer());
        row.put("model", cell.cell().model().name());
        row.put("set", cell.cell().set());
        row.put("sample", sample.index());
        row.put("outcome", outcome(sample.elaboration()));
        row.put(
                "category",
                sample.judgement() instanceof Outcome.Measured<Judgement> m
                        ? m.value().id()
                        : null);
        row.put("judgement", outcome(sample.judgement()));
        row.put("judgeReply", sample.judgeReply());
        Elaboration said = sample.elaboration() instanceof Outcome.Measured<Elaboration> m ? m.value() : null;
        row.put("withheld", said != null && said.withheld());
        row.put("text", said == null ? null : said.text());
        return row;
    }

    private static String outcome(Outcome<?> outcome) {
        return outcome.<String>fold(v -> "measured", reason -> "unscored: " + reason, reason -> "failed: " + reason);
    }

    /** Returns the row as CSV. Formulas and escape sequences are made harmless. */
    static String csv(Map<String, @Nullable Object> row) {
        return row.values().stream().map(CsvCell::of).collect(Collectors.joining(","));
    }
}
