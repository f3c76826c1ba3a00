package dev.plumbline.report;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Judgement;
import dev.plumbline.page.CellSamples;
import dev.plumbline.page.PageInput;
import dev.plumbline.page.Pages;
import dev.plumbline.page.SamplePages;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.report.json.ReadingRows;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunFile;
import dev.plumbline.results.RunReadings;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.reader.ReplyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes {@code readings.json} and the pages of a run. Cells whose texts are withheld get no pages of samples. */
final class PageFiles {
    private PageFiles() {}

    /** Writes the files into the folder, which must already contain the run's other files. */
    static void write(Path folder, ResultsJson content, RunFile record) throws IOException {
        Results results = content.results();
        RunReadings readings = ReadingRows.of(results);
        OutputFile.writeText(folder.resolve("readings.json"), out -> RecordJson.writeAscii(out, readings));
        PageInput input = PageInput.of(content.content(), readings, record);
        SamplePages samples = new SamplePages(input, folder);
        for (PrefillResult result : results.elaborations()) {
            List<JudgedSample> said = result.samples();
            if (isShown(said)) {
                samples.write(cell(result.cell(), said));
            }
        }
        for (OpenResult result : results.answers()) {
            CellSamples said = open(result);
            if (!said.samples().isEmpty()) {
                samples.write(said);
            }
        }
        Pages.write(input, folder, folder.resolve("results.json").toString());
    }

    private static CellSamples open(OpenResult result) {
        List<ReplyReader> readers = result.cell().question().readers();
        try (Stream<OpenResult.Sample> samples = result.samples().get()) {
            return new CellSamples(
                    result.cell().question().id(),
                    null,
                    result.cell().model().name(),
                    samples.map(sample -> sample(readers, sample)).toList());
        }
    }

    /** Returns one reply. Its heading is the value of the first reader with categories. */
    private static CellSamples.Sample sample(List<ReplyReader> readers, OpenResult.Sample sample) {
        return sample.outcome()
                .fold(
                        values -> new CellSamples.Sample(
                                sample.index(),
                                IntStream.range(0, readers.size())
                                        .filter(i -> values.values().get(i).category() != null)
                                        .mapToObj(i -> "Read as "
                                                + values.values().get(i).words() + " by "
                                                + readers.get(i).id())
                                        .findFirst()
                                        .orElse("Read"),
                                sample.text(),
                                values.words(readers)),
                        reason -> new CellSamples.Sample(sample.index(), "Not read: " + reason, null, ""),
                        reason -> new CellSamples.Sample(sample.index(), "No reply: " + reason, null, ""));
    }

    /** Returns whether a cell has a sample with a text. A cell with placeholders only has no page. */
    private static boolean isShown(List<JudgedSample> samples) {
        return samples.stream()
                .anyMatch(s -> s.elaboration().<Boolean>fold(e -> !e.withheld(), reason -> true, reason -> true));
    }

    private static CellSamples cell(PrefillCell cell, List<JudgedSample> samples) {
        return new CellSamples(
                cell.question().id(),
                cell.answer(),
                cell.model().name(),
                samples.stream().map(PageFiles::sample).toList());
    }

    private static CellSamples.Sample sample(JudgedSample sample) {
        return new CellSamples.Sample(
                sample.index(),
                "Sorted as "
                        + sample.judgement()
                                .<String>fold(
                                        Judgement::id,
                                        reason -> CategoryCounts.row(sample.judgement())
                                                .orElse("not judged"),
                                        reason -> "failed"),
                sample.elaboration()
                        .<String>fold(
                                e -> e.withheld() ? "(withheld)" : e.text(),
                                reason -> "unscored: " + reason,
                                reason -> "no reply: " + reason),
                sample.judgeReply());
    }
}
