package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.CategoryTestRow;
import dev.plumbline.results.CategoryVerdictRow;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.wording.ExplanationWording;
import dev.plumbline.wording.NumberText;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page of one question with a given answer: each model's explanations, their difference from base's, and links to the samples.
 *
 * @param samples the folder with the pages of samples
 */
record PrefillPage(PageFrame frame, Drawings drawings, Prefills prefills, Path samples) {
    String html(Prefills.Prefill prefill) {
        PageInput input = frame.input();
        return frame.page(prefill.question() + ", given answer " + prefill.answer(), RatingPage.WAY, html -> {
            html.open("p").text("Every model was shown that it had answered ");
            html.element("strong", String.valueOf(prefill.answer())).text(" and asked why. The question: ");
            html.link("../rating/" + FileNames.of(prefill.question()), prefill.question());
            html.close("p").line();
            if (!input.prompt(prefill.question()).isEmpty()) {
                html.element("p", input.prompt(prefill.question()), "class", "ask")
                        .line();
            }
            PageFrame.figure(
                    html,
                    room -> drawings.prefill(prefill.question(), prefill.answer(), room),
                    "Counts of explanations by the category the judge named.");
            input.candidates().forEach(candidate -> candidate(html, prefill, candidate));
            html.element("h2", "Counts and samples").line();
            prefill.cells().forEach(cell -> counts(html, prefill, cell));
            RequestView.write(html, prefills.request(prefill), "The exact request, made once for each sample");
        });
    }

    private void candidate(Html html, Prefills.Prefill prefill, String candidate) {
        CategoryVerdictRow verdict = prefills.verdict(prefill, candidate);
        if (verdict == null) {
            return;
        }
        html.open("h2").link("../candidate/" + FileNames.of(candidate), candidate);
        html.text(": " + verdict.verdict()).close("h2");
        html.element("p", verdict.reason(), "class", "verdict").line();
        CategoryTestRow.Prompt test =
                prefills.test(prefill, candidate, frame.input().base());
        if (test != null) {
            difference(html, test, prefill.title() + ", " + candidate);
        }
    }

    private void counts(Html html, Prefills.Prefill prefill, ElaborationRow cell) {
        String model = cell.model();
        html.open("h3").drawing(drawings.swatch(model)).text(" " + model);
        html.text(", " + NumberText.count(cell.samples(), "sample")).close("h3");
        double alpha = frame.input().results().gate().alpha();
        html.table("Counts of " + prefill.title() + ", " + model, ExplanationWording.counts(cell, alpha));
        String file = prefill.samples(model, 1);
        if (Files.exists(samples.resolve(file))) {
            html.open("p")
                    .link("../samples/" + file, "The samples, by category")
                    .close("p")
                    .line();
        } else {
            html.element(
                            "p",
                            frame.input().results().withheldTexts()
                                    ? "The texts of the samples are withheld here."
                                    : "This run wrote no page of samples for this cell.",
                            "class",
                            "quiet")
                    .line();
        }
    }

    /** Writes the difference between a candidate's explanations and base's: the test, and the share of each category. */
    private static void difference(Html html, CategoryTestRow.Prompt test, String what) {
        html.paragraph(ExplanationWording.changed(test.tv(), test.tvNullMean())
                .and(". Fisher, Freeman and Halton's test: p " + NumberText.p(test.p()) + ", after Holm over "
                        + NumberText.count(test.members(), "test") + " " + NumberText.p(test.holm())
                        + ", after Benjamini and Hochberg " + NumberText.p(test.benjaminiHochberg()) + " ("
                        + test.method() + ")."));
        html.table(
                "Differences of " + what,
                "Share of the candidate's explanations minus base's, with Newcombe's intervals.",
                ExplanationWording.differences(test));
    }
}
