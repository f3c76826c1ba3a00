package dev.plumbline.page;

import dev.plumbline.results.CallLedger;
import dev.plumbline.results.CategoryVerdictRow;
import dev.plumbline.results.ElaborationRow;
import java.util.List;
import java.util.stream.Collectors;

/** The first page: which models, when, what was measured and how, what moved, what this cannot tell, where to look next. */
record OverviewPage(Frame frame, Prefills prefills) {
    /** More rows than somebody reads; the others stand on pages of their own. */
    static final int MOST_ROWS = 100;

    String html() {
        Facts facts = frame.facts();
        return frame.page(facts.suite() + " on " + facts.profile(), List.of(), html -> {
            lede(html, facts);
            verdicts(html, facts);
            map(html, facts);
            html.element("h2", "What this run cannot tell").open("ul").line();
            new Limits(facts).sentences().forEach(s -> html.element("li", s).line());
            html.close("ul").line();
            new NextSteps(facts).write(html);
            explanations(html, facts);
            new ClaimTable(facts).write(html);
            new Method(facts).write(html);
        });
    }

    private static void lede(Html html, Facts facts) {
        List<String> candidates = facts.candidates();
        String against = candidates.isEmpty() ? "no candidate" : String.join(", ", candidates);
        html.element(
                "p",
                "How far did the answers of " + against + " move from those of " + facts.base() + "? "
                        + Words.count(facts.questions().size(), "question")
                        + explanationsNote(facts) + (facts.day().isEmpty() ? "." : ", run of " + facts.day() + "."),
                "class",
                "lede");
        html.line();
    }

    private static String explanationsNote(Facts facts) {
        int samples = facts.results().elaborations().stream()
                .mapToInt(ElaborationRow::samples)
                .sum();
        return samples == 0 ? "" : " and " + Words.count(samples, "explanation");
    }

    private static void verdicts(Html html, Facts facts) {
        CallLedger ledger = facts.results().ledger();
        LackLine.of(ledger.planned(), ledger.failed())
                .ifPresent(line -> html.element("p", line + ".", "class", "note"));
        html.element("h2", "Verdicts").open("div", "class", "plates").line();
        for (String candidate : facts.candidates()) {
            html.open("section", "class", "plate").open("h3");
            html.drawing(Verdicts.gravestSign(facts, candidate)).text(" ");
            html.link("pages/candidate/" + FileNames.of(candidate), candidate).close("h3");
            html.element("p", Verdicts.sentence(facts, candidate), "class", "verdict");
            html.close("section").line();
        }
        html.close("div").line();
        for (String caution : facts.results().cautions()) {
            html.element("p", caution + ".", "class", "note").line();
        }
    }

    private static void map(Html html, Facts facts) {
        List<String> questions = facts.questions();
        html.element("h2", "Questions and candidates").line();
        if (questions.size() > MOST_ROWS) {
            html.open("p").text("The " + MOST_ROWS + " questions that moved furthest; ");
            html.link(ListPages.first("ratings"), "all " + questions.size())
                    .text(".")
                    .close("p");
            questions = facts.byMovement(facts.candidates()).subList(0, MOST_ROWS);
        }
        new HeatTable(facts, "").write(html, questions);
    }

    private void explanations(Html html, Facts facts) {
        List<Prefills.Prefill> all = prefills.all();
        if (all.isEmpty()) {
            return;
        }
        html.element("h2", "How given answers are explained").line();
        List<CategoryVerdictRow> verdicts = facts.results().categoryVerdicts();
        html.element(
                        "p",
                        verdicts.stream()
                                .collect(Collectors.groupingBy(
                                        CategoryVerdictRow::verdict, java.util.TreeMap::new, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .map(e -> e.getValue() + " " + e.getKey())
                                .collect(Collectors.joining(", ", "Verdicts against base: ", ".")))
                .line();
        if (all.size() > MOST_ROWS) {
            html.open("p").text("The first " + MOST_ROWS + "; ");
            html.link(ListPages.first("prefills"), "all " + all.size())
                    .text(".")
                    .close("p");
        }
        new PrefillTable(facts, prefills, "").write(html, all.subList(0, Math.min(MOST_ROWS, all.size())));
    }
}
