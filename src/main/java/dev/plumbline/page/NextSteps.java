package dev.plumbline.page;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.wording.RunWording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Links to the shifts that need a decision, and to the other outputs of the run. */
record NextSteps(PageInput input, OpenReplies answers) {
    private static final int MOST = 5;

    /** A shift that is neither within nor accepted. */
    private record Open(String question, String candidate, ShiftRow shift) {}

    void write(Html html) {
        html.element("h2", "Where to look next").open("ul").line();
        List<Open> open = open();
        for (Open shift : open.subList(0, Math.min(MOST, open.size()))) {
            html.open("li");
            html.link("pages/rating/" + FileNames.of(shift.question()), shift.question() + " of " + shift.candidate());
            html.text(": " + Verdicts.words(shift.shift()) + " and not accepted. "
                    + shift.shift().reason());
            html.close("li").line();
        }
        if (open.size() > MOST) {
            html.element("li", (open.size() - MOST) + " more shifts are neither within nor accepted.")
                    .line();
        }
        List<ComparisonRow> replies = answers.comparisons().stream()
                .filter(c -> c.gates() && !c.verdict().equals("within") && !c.accepted())
                .sorted(Comparator.comparing(c -> !c.verdict().equals("drifted")))
                .toList();
        for (ComparisonRow comparison : replies.subList(0, Math.min(MOST, replies.size()))) {
            String name = comparison.name() + " of " + comparison.candidate();
            html.open("li");
            if (comparison.isOfQuestion()) {
                html.link("pages/open/" + FileNames.of(comparison.name()), name);
            } else {
                html.link("pages/candidate/" + FileNames.of(comparison.candidate()), comparison.level() + " " + name);
            }
            html.text(", " + comparison.reader() + ": ").phrase(answers.change().phrase(comparison), "pages/");
            html.text(". " + comparison.reason());
            html.close("li").line();
        }
        if (replies.size() > MOST) {
            html.element(
                            "li",
                            (replies.size() - MOST)
                                    + " more comparisons of open replies are neither within nor accepted.")
                    .line();
        }
        // A shift that was not measured cannot be accepted.
        if (open.stream().anyMatch(shift -> shift.shift().decisive() != null)
                || replies.stream().anyMatch(c -> c.shift() != null)) {
            String baseline = input.run().value("baseline");
            RunWording.acceptCommand(input.suite(), baseline).ifPresent(command -> {
                html.open("li").text("To accept what moved: ");
                html.element("code", command);
                html.close("li").line();
            });
        }
        file(html, "../../allure-report/index.html", "Allure's report of every test", ", where mvn verify made it");
        file(html, "summary.md", "summary.md", ", this in brief, for a pull request");
        file(html, "results.json", "results.json", ", every number; cells.csv is the same as a table");
        file(html, "figures/", "figures", ", for print, as SVG and PNG");
        html.close("ul").line();
    }

    private static void file(Html html, String target, String name, String words) {
        html.open("li").link(target, name).text(words + ".").close("li").line();
    }

    /** Returns the open shifts: unmeasured shifts first, then the largest shifts. */
    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        for (String question : input.byMovement(input.candidates())) {
            for (String candidate : input.candidates()) {
                ShiftRow shift = input.shift(question, candidate);
                if (shift != null && !shift.verdict().equals("within") && !shift.accepted()) {
                    open.add(new Open(question, candidate, shift));
                }
            }
        }
        return open;
    }
}
