package dev.plumbline.report;

import dev.plumbline.page.Pages;
import dev.plumbline.page.SamplePages;
import dev.plumbline.page.SampledCell;
import dev.plumbline.suite.Category;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the pages of a run: what was said, as far as it may be shown, and then what the files beside it tell. */
final class PageFiles {
    private PageFiles() {}

    /** Writes them into the folder that has the run's other files already. */
    static void write(Path folder, Results results) throws IOException {
        ReadingsJson.write(folder.resolve("readings.json"), results);
        SamplePages samples = new SamplePages(folder);
        for (PrefillResult result : results.elaborations()) {
            if (isShown(result)) {
                samples.write(cell(result));
            }
        }
        Pages.write(folder, folder.resolve("results.json").toString());
    }

    /** A cell of placeholders alone is no page. */
    private static boolean isShown(PrefillResult result) {
        return result.samples().stream()
                .anyMatch(s -> s.elaboration().<Boolean>fold(e -> !e.withheld(), reason -> true, reason -> true));
    }

    private static SampledCell cell(PrefillResult result) {
        return new SampledCell(
                result.cell().question().id(),
                result.cell().answer(),
                result.cell().model().name(),
                result.samples().stream().map(PageFiles::sample).toList());
    }

    private static SampledCell.Sample sample(JudgedSample sample) {
        return new SampledCell.Sample(
                sample.index(),
                sample.judgement().<String>fold(Category::id, reason -> "unparsed", reason -> "failed"),
                sample.elaboration()
                        .<String>fold(
                                e -> e.withheld() ? "(withheld)" : e.text(),
                                reason -> "unscored: " + reason,
                                reason -> "no reply: " + reason));
    }
}
