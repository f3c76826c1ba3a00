package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunReadings;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.wording.NumberText;
import dev.plumbline.wording.ShiftMetric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one question: every model's answers, each candidate's shift, the reasons for the verdicts, and the raw replies. */
record RatingPage(PageFrame frame, Drawings drawings, Prefills prefills) {
    static final List<PageFrame.Crumb> WAY = List.of(new PageFrame.Crumb("../../overview.html", "First page"));

    String html(String question) {
        PageInput input = frame.input();
        return frame.pageWithoutJudge(question, WAY, html -> {
            if (!input.prompt(question).isEmpty()) {
                html.element("p", input.prompt(question), "class", "ask").line();
            }
            PageFrame.figure(
                    html,
                    room -> drawings.question(question, room),
                    "Share of each answer among those on the scale, in %. Whiskers: bounds for the token cut-off, or a 95 % interval for sampled answers.");
            input.candidates().forEach(candidate -> candidate(html, question, candidate));
            readings(html, question);
            explanations(html, question);
        });
    }

    private void candidate(Html html, String question, String candidate) {
        PageInput input = frame.input();
        ShiftRow shift = input.shift(question, candidate);
        if (shift == null) {
            return;
        }
        html.open("h2").drawing(Verdicts.sign(shift)).text(" ");
        html.link("../candidate/" + FileNames.of(candidate), candidate);
        html.text(": " + Verdicts.words(shift)).close("h2").line();
        html.element("p", shift.reason(), "class", "verdict").line();
        accepted(html, shift, input.accepted(question, candidate));
        if (shift.tv() != null) {
            html.table(
                    "Numbers of " + question + ", " + candidate,
                    ShiftMetric.table(shift, answer -> input.results().label(question, answer)));
            ShiftRow.Sampled sampled = shift.sampled();
            if (sampled != null) {
                html.paragraph(ShiftMetric.test(sampled));
            }
        }
    }

    private static void accepted(Html html, ShiftRow shift, RunReadings.@Nullable Accepted entry) {
        if (entry != null) {
            html.open("p").element("strong", "Accepted in the baseline");
            html.text(" by " + entry.by() + " on " + entry.date() + ": " + entry.reason() + " (total variation then "
                    + NumberText.number(entry.tv()) + ", tolerance " + NumberText.number(entry.tolerance())
                    + (entry.expires() == null ? "" : ", until " + entry.expires()) + ")");
            html.close("p").line();
        } else if (shift.accepted()) {
            html.element("p", "Accepted in the baseline.").line();
        } else if (!shift.verdict().equals("within")) {
            html.element("p", "Not accepted: no entry of the baseline covers it.")
                    .line();
        }
    }

    private void readings(Html html, String question) {
        PageInput input = frame.input();
        html.element("h2", "What came back").line();
        for (String model : input.models()) {
            RatingRow rating = input.rating(question, model);
            if (rating != null) {
                html.open("h3")
                        .drawing(drawings.swatch(model))
                        .text(" " + model)
                        .close("h3");
                new ReadingView(input.results(), rating, input.reading(question, model))
                        .write(html, question + ", " + model);
            }
        }
    }

    private void explanations(Html html, String question) {
        List<Prefills.Prefill> here = prefills.of(question);
        if (!here.isEmpty()) {
            html.element("h2", "Explanations of given answers").open("ul");
            here.forEach(p -> html.open("li")
                    .link("../prefill/" + p.file(), p.title())
                    .text(", put to " + NumberText.count(p.cells().size(), "model"))
                    .close("li"));
            html.close("ul").line();
        }
    }
}
