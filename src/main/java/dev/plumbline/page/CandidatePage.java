package dev.plumbline.page;

import dev.plumbline.figure.Drawings;
import dev.plumbline.results.CoherenceRow;
import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.IndexRow;
import dev.plumbline.results.InteractionRow;
import dev.plumbline.results.LeakRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueInterval;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.wording.ComparisonWording;
import dev.plumbline.wording.ExplanationWording;
import dev.plumbline.wording.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of one candidate: all its questions on one sheet, the direction in which it moved, and whether its explanations show an opinion
 * or damage.
 */
record CandidatePage(PageFrame frame, Drawings drawings, Prefills prefills, OpenReplies answers) {
    private static final int MOST_ROWS = 100;
    /** The maximum number of rows in the figure; the table shows all rows. */
    private static final int MOST_CONTEXTS = 40;

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
                direction(html, candidate);
                html.element("h2", "Answers").line();
                drawn(html, "answers", drawings.answers(candidate, questions), limited(questions));
            }
            open(html, candidate);
            contexts(html, candidate);
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
        List<OpenReplies.Row> rows = answers.rows();
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
        coherence(html, candidate);
        html.element("h2", "Explanations").line();
        drawings.categories(candidate, questions)
                .ifPresent(svg -> PageFrame.figure(
                        html, "given answers", svg, "Given answers: " + String.join(", ", sets(candidate)) + "."));
        drawings.modal(candidate, questions)
                .ifPresent(svg ->
                        PageFrame.figure(html, "common answers", svg, "Given answers of the set 'modal', with base."));
    }

    /** Returns the names of the sets whose given answers the first figure shows. */
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

    /** Writes the direction index, which shows whether the candidate moved in one direction over all questions, and the index's limits. */
    private void direction(Html html, String candidate) {
        PageInput input = frame.input();
        List<IndexRow> found = input.results().index().stream()
                .filter(i -> i.model().equals(candidate) && i.against().equals(input.base()))
                .toList();
        if (found.isEmpty()) {
            html.element(
                            "p",
                            "No direction index: the suite declares no polarity, or too few questions were measured.",
                            "class",
                            "quiet")
                    .line();
            return;
        }
        IndexRow index = found.get(0);
        ValueRange mean = index.index();
        html.element(
                        "p",
                        "Mean of polarity times mean shift over "
                                + NumberText.count(index.questions(), "question")
                                + ": " + NumberText.valueOfTwo(mean) + " points (95 % over questions "
                                + NumberText.rangeOfTwo(mean) + "; bounds for unseen probability "
                                + NumberText.rangeOfTwo(index.identification()) + ").")
                .line();
        html.element("p", meaning(index), "class", "verdict").line();
        List<Drawings.Range> rows = new ArrayList<>();
        rows.add(range("95 % over questions", candidate, mean.value(), mean.low(), mean.high()));
        ValueInterval unseen = index.identification();
        rows.add(range("unseen probability", candidate, mean.value(), unseen.low(), unseen.high()));
        double reach = Math.ceil(rows.stream()
                .mapToDouble(r ->
                        Math.max(Math.abs(r.number().low()), Math.abs(r.number().high())))
                .max()
                .orElse(1));
        drawings.ranges("Direction index in points", rows, -Math.max(1, reach), Math.max(1, reach))
                .ifPresent(
                        svg -> PageFrame.figure(
                                html,
                                "direction",
                                svg,
                                "Points of the scale. 0: no direction. Above 0: answers moved in the direction of the suite's polarity. Below 0: in the opposite direction."));
    }

    private static String meaning(IndexRow index) {
        ValueRange mean = index.index();
        boolean open = mean.low() <= 0 && mean.high() >= 0;
        if (!open) {
            return mean.value() > 0
                    ? "It moved in the direction of the polarity."
                    : "It moved against the direction of the polarity.";
        }
        return String.format(
                Locale.ROOT,
                "An interval that contains 0 does not show that there is no direction. Test that no direction is larger than %s points: p %s.",
                NumberText.two(index.margin()),
                NumberText.p(index.equivalence()));
    }

    /** Writes whether the candidate's shifts depend on the context. Writes nothing if no question is asked in several contexts. */
    private void contexts(Html html, String candidate) {
        List<InteractionRow> found =
                Objects.requireNonNullElse(frame.input().results().interactions(), List.<InteractionRow>of()).stream()
                        .filter(row -> row.model().equals(candidate))
                        .toList();
        if (found.isEmpty()) {
            return;
        }
        html.element("h2", "Contexts").line();
        List<Drawings.Range> rows = new ArrayList<>();
        found.stream()
                .limit(MOST_CONTEXTS)
                .forEach(row -> rows.add(range(
                        row.question() + (row.reader() == null ? "" : ", " + row.reader()),
                        candidate,
                        row.size().value(),
                        row.size().low(),
                        row.size().high())));
        drawings.ranges("Difference of shifts between contexts", rows, 0, 2)
                .ifPresent(
                        svg -> PageFrame.figure(
                                html,
                                "contexts",
                                svg,
                                "How much the shift differs from the shift on the same question in its first context: half the sum of the differences over answers. 0: the context makes no difference. 1: all answers moved in one context and none in the other."));
        html.table("Contexts of " + candidate, ComparisonWording.interactions(found));
    }

    /** Writes whether the candidate's explanations show an opinion or damage, next to base's, and how many of them are training answers. */
    private void coherence(Html html, String candidate) {
        PageInput input = frame.input();
        List<CoherenceRow> sets = input.results().coherence().stream()
                .filter(c -> c.model().equals(candidate))
                .toList();
        // Only some suites have categories that distinguish opinion from damage.
        if (!sets.isEmpty()) {
            html.element("h2", "Coherence or opinion").line();
        }
        List<Drawings.Range> rows = new ArrayList<>();
        for (CoherenceRow entry : sets) {
            String set = entry.set();
            ExplanationWording.coherence(entry, input.results().isJudgeProven())
                    .ifPresent(words -> html.paragraph(words.and(".")));
            CoherenceRow.Shares base = entry.base();
            shares(rows, set, candidate, entry.own());
            if (base != null) {
                shares(rows, set, input.base(), base);
            }
        }
        drawings.ranges("Shares of explanations", rows, 0, 1)
                .ifPresent(
                        svg -> PageFrame.figure(
                                html,
                                "opinion and damage",
                                svg,
                                "Opinion: argues for the number. Damage: makes no sense. No answer: is not about the number, such as a refusal. Turned: contradicts or reverses the number. The units of intervals are questions."));
        leaks(html, candidate);
    }

    private static void shares(List<Drawings.Range> rows, String set, String model, CoherenceRow.Shares shares) {
        share(rows, set + ": opinion", model, shares.opinion());
        share(rows, set + ": damage", model, shares.damage());
        share(rows, set + ": no answer", model, shares.noAnswer());
        share(rows, set + ": turned", model, shares.turned());
    }

    private static void share(List<Drawings.Range> rows, String what, String model, @Nullable ValueRange range) {
        if (range != null) {
            rows.add(range(what, model, range.value(), range.low(), range.high()));
        }
    }

    private void leaks(Html html, String candidate) {
        List<LeakRow> leaks = frame.input().results().leaks().stream()
                .filter(leak -> leak.model().equals(candidate))
                .toList();
        ExplanationWording.leaks(leaks, candidate)
                .ifPresent(words -> html.paragraph(words.and(ExplanationWording.lookAlikes(leaks, candidate) + ".")));
        ExplanationWording.leakNotes(leaks.stream())
                .forEach(note -> html.element("p", note, "class", "quiet").line());
    }

    private static Drawings.Range range(String what, String model, double value, double low, double high) {
        return new Drawings.Range(what, model, Bounded.holding(value, low, high));
    }
}
