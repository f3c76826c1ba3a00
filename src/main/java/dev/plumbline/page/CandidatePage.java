package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.wording.NumberText;
import java.util.List;
import java.util.Optional;

/** One candidate: all its questions on one sheet, which way it moved, and whether its explanations show an opinion or damage. */
record CandidatePage(PageFrame frame, Drawings drawings, Prefills prefills, OpenResults answers) {
    private static final int MOST_ROWS = 100;

    String html(String candidate) {
        PageInput input = frame.input();
        List<String> questions = input.byMovement(List.of(candidate)).stream()
                .filter(q -> input.shift(q, candidate) != null)
                .toList();
        return frame.page(candidate + " against " + input.base(), RatingPage.WAY, html -> {
            Verdicts.sentences(input, answers, candidate)
                    .forEach(s -> html.element("p", s, "class", "lede verdict").line());
            if (!questions.isEmpty() || answers.isEmpty()) {
                html.element("h2", "Shifts").line();
                drawn(html, "shifts", drawings.forest(candidate, questions), limited(questions));
                table(html, candidate, questions);
                html.element("h2", "Which way").line();
                new DirectionView(input, drawings).write(html, candidate);
                html.element("h2", "Answers").line();
                drawn(html, "answers", drawings.answers(candidate, questions), limited(questions));
            }
            open(html, candidate);
            new ContextView(input, drawings).write(html, candidate);
            explanations(html, candidate, questions);
        });
    }

    private void open(Html html, String candidate) {
        List<ComparisonRow> all = answers.comparisons(candidate);
        if (all.isEmpty()) {
            return;
        }
        html.element("h2", answers.heading()).line();
        List<String> questions = answers.questions();
        drawings.openForest(candidate).ifPresent(svg -> PageFrame.figure(html, "shifts of open replies", svg, ""));
        List<OpenResults.Row> rows = answers.rows();
        html.open("details").element("summary", NumberText.count(all.size(), "comparison") + " in a table");
        if (rows.size() > MOST_ROWS) {
            html.element("p", "The first " + MOST_ROWS + "; results.json holds all.", "class", "quiet");
        }
        new OpenTable(frame.input(), answers, "../../")
                .write(html, rows.subList(0, Math.min(MOST_ROWS, rows.size())), List.of(candidate));
        html.close("details").line();
        if (answers.isEmpty()) {
            return;
        }
        html.element("h2", "Open replies").line();
        drawn(
                html,
                "open replies",
                drawings.replies(candidate, questions),
                questions.size() > Drawings.MOST_QUESTIONS
                        ? "The first " + Drawings.MOST_QUESTIONS + " questions; each has a page of its own."
                        : "");
    }

    private static String limited(List<String> questions) {
        int most = Drawings.MOST_QUESTIONS;
        return questions.size() > most ? "The " + most + " questions that moved furthest." : "";
    }

    private static void drawn(Html html, String what, Optional<String> svg, String caption) {
        if (svg.isPresent()) {
            PageFrame.figure(html, what, svg.get(), caption);
        } else {
            html.element("p", "Nothing was measured.", "class", "quiet").line();
        }
    }

    private void table(Html html, String candidate, List<String> questions) {
        html.open("details").element("summary", NumberText.count(questions.size(), "question") + " in a table");
        PageFrame.wide(html, "Questions of " + candidate, h -> rows(h, candidate, questions));
        html.close("details").line();
    }

    private void rows(Html html, String candidate, List<String> questions) {
        html.open("table").open("thead").open("tr");
        for (String head : new String[] {"question", "verdict", "TV", "can be", "mean shift", "can be", "accepted"}) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (String question : questions) {
            ShiftRow shift = frame.input().shift(question, candidate);
            if (shift == null) {
                continue;
            }
            html.open("tr").open("th", "scope", "row");
            html.link("../rating/" + FileNames.of(question), question).close("th");
            html.open("td")
                    .drawing(Verdicts.sign(shift))
                    .text(" " + Verdicts.words(shift))
                    .close("td");
            html.element("td", NumberText.valueOfTwo(shift.decisive()), "class", "n");
            html.element("td", NumberText.rangeOfTwo(shift.decisive()), "class", "n");
            html.element("td", NumberText.valueOfTwo(shift.meanShift()), "class", "n");
            html.element("td", NumberText.rangeOfTwo(shift.meanShift()), "class", "n");
            html.element("td", shift.accepted() ? "yes" : "no").close("tr").line();
        }
        html.close("tbody").close("table");
    }

    private void explanations(Html html, String candidate, List<String> questions) {
        boolean asked = prefills.all().stream()
                .flatMap(p -> p.cells().stream())
                .anyMatch(c -> c.model().equals(candidate));
        if (!asked) {
            return;
        }
        new CoherenceView(frame.input(), drawings).write(html, candidate);
        html.element("h2", "Explanations").line();
        drawings.categories(candidate, questions)
                .ifPresent(svg -> PageFrame.figure(
                        html, "given answers", svg, "Given answers: " + String.join(", ", sets(candidate)) + "."));
        drawings.modal(candidate, questions)
                .ifPresent(svg ->
                        PageFrame.figure(html, "common answers", svg, "Given answers of the set 'modal', with base."));
    }

    /** Returns the sets of the first figure, each with its name in the suite. */
    private List<String> sets(String candidate) {
        return prefills.all().stream()
                .flatMap(p -> p.cells().stream())
                .filter(c -> c.model().equals(candidate))
                .map(c -> c.set())
                .filter(set -> !set.equals("modal"))
                .distinct()
                .map(set -> "set '" + set + "'")
                .toList();
    }
}
