package dev.plumbline.page;

import dev.plumbline.results.CallLedger;
import dev.plumbline.results.ClaimRow;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.wording.ExplanationWording;
import dev.plumbline.wording.NumberText;
import dev.plumbline.wording.OpenWording;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.RunWording;
import java.util.List;

/** The overview page: the models, the date, what was measured and how, what moved, what the run cannot show, and the next steps. */
record OverviewPage(PageFrame frame, Prefills prefills, OpenReplies answers) {
    /** The maximum number of rows in a table; longer lists have pages of their own. */
    static final int MOST_ROWS = 100;

    String html() {
        PageInput input = frame.input();
        return frame.page(input.suite() + " on " + input.profile(), List.of(), html -> {
            lede(html, input);
            verdicts(html, input);
            if (answers.isEmpty()) {
                // Verdicts on sets are shown before verdicts on questions.
                open(html, input);
                map(html, input);
            } else {
                map(html, input);
                open(html, input);
            }
            html.element("h2", "What this run cannot show").open("ul").line();
            RunWording.limitations(input.results())
                    .forEach(s -> html.element("li", s).line());
            html.close("ul").line();
            new NextSteps(input, answers).write(html);
            explanations(html, input);
            claims(html, input.results().claims());
            new MethodSection(input, answers).write(html);
        });
    }

    private void lede(Html html, PageInput input) {
        List<String> candidates = input.candidates();
        String against = candidates.isEmpty() ? "no candidate" : String.join(", ", candidates);
        html.element(
                "p",
                "How far did the answers of " + against + " move from those of " + input.base() + "? "
                        + asked(input)
                        + explanationsNote(input) + (input.day().isEmpty() ? "." : ", run of " + input.day() + "."),
                "class",
                "lede");
        html.line();
    }

    private String asked(PageInput input) {
        int rated = input.questions().size();
        int open = answers.questions().size();
        if (open == 0) {
            return NumberText.count(rated, "question");
        }
        int replies = answers.cells().stream().mapToInt(OpenCellRow::samples).sum();
        return (rated == 0 ? "" : NumberText.count(rated, "question") + " and ")
                + NumberText.count(open, "open question") + " with " + NumberText.replies(replies);
    }

    private static String explanationsNote(PageInput input) {
        int samples = input.results().elaborations().stream()
                .mapToInt(ElaborationRow::samples)
                .sum();
        return samples == 0 ? "" : " and " + NumberText.count(samples, "explanation");
    }

    private void verdicts(Html html, PageInput input) {
        CallLedger ledger = input.results().ledger();
        RunWording.missingReplies(ledger.planned(), ledger.failed())
                .ifPresent(line -> html.element("p", line + ".", "class", "note"));
        html.element("h2", "Verdicts").open("div", "class", "plates").line();
        for (String candidate : input.candidates()) {
            html.open("section", "class", "plate").open("h3");
            html.drawing(Verdicts.gravestSign(input, answers, candidate)).text(" ");
            html.link("pages/candidate/" + FileNames.of(candidate), candidate).close("h3");
            Verdicts.sentences(input, answers, candidate).forEach(s -> html.element("p", s, "class", "verdict"));
            html.close("section").line();
        }
        html.close("div").line();
        for (String caution : input.results().cautions()) {
            html.element("p", caution + ".", "class", "note").line();
        }
    }

    private void map(Html html, PageInput input) {
        List<String> questions = input.questions();
        if (questions.isEmpty() && !answers.isEmpty()) {
            return;
        }
        html.element("h2", "Questions and candidates").line();
        if (questions.size() > MOST_ROWS) {
            html.open("p").text("The " + MOST_ROWS + " questions that moved furthest; ");
            html.link(ListPages.first("ratings"), "all " + questions.size())
                    .text(".")
                    .close("p");
            questions = input.byMovement(input.candidates()).subList(0, MOST_ROWS);
        }
        new HeatTable(input, "").write(html, questions);
    }

    private void open(Html html, PageInput input) {
        List<OpenReplies.Row> rows = answers.rows();
        if (rows.isEmpty()) {
            unread(html);
            return;
        }
        html.element("h2", answers.heading()).line();
        if (rows.size() > MOST_ROWS) {
            html.open("p").text("The first " + MOST_ROWS + "; ");
            html.link(ListPages.first("open"), "all " + rows.size()).text(".").close("p");
            rows = rows.subList(0, MOST_ROWS);
        }
        new OpenTable(input, answers, "").write(html, rows, input.candidates());
        unread(html);
    }

    private void unread(Html html) {
        List<Phrase> unread = OpenWording.unread(answers.cells());
        if (unread.isEmpty()) {
            return;
        }
        html.open("details").element("summary", "Replies that were not read");
        html.open("ul").line();
        unread.stream()
                .limit(MOST_ROWS)
                .forEach(p -> html.open("li").phrase(p, "pages/").close("li").line());
        if (unread.size() > MOST_ROWS) {
            html.element("li", (unread.size() - MOST_ROWS) + " more; results.json holds all.")
                    .line();
        }
        html.close("ul").close("details").line();
    }

    private void explanations(Html html, PageInput input) {
        List<Prefills.Prefill> all = prefills.all();
        if (all.isEmpty()) {
            return;
        }
        html.element("h2", "How given answers are explained").line();
        ExplanationWording.verdicts(input.results().categoryVerdicts()).ifPresent(html::paragraph);
        if (all.size() > MOST_ROWS) {
            html.open("p").text("The first " + MOST_ROWS + "; ");
            html.link(ListPages.first("prefills"), "all " + all.size())
                    .text(".")
                    .close("p");
        }
        new PrefillTable(input, prefills, "").write(html, all.subList(0, Math.min(MOST_ROWS, all.size())));
    }

    /** Writes the answers to the suite's claims. The section is collapsed because the details are long. */
    private static void claims(Html html, List<ClaimRow> claims) {
        if (claims.isEmpty()) {
            return;
        }
        html.element("h2", "Claims").line();
        html.open("details")
                .element("summary", NumberText.count(claims.size(), "statement") + " checked over these results");
        html.open("dl").line();
        for (ClaimRow claim : claims) {
            html.open("dt").element("strong", claim.answer());
            html.text(": " + claim.statement()).close("dt");
            html.element("dd", claim.detail(), "class", "quiet").line();
        }
        html.close("dl").close("details").line();
    }
}
