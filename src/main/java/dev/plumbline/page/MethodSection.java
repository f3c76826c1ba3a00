package dev.plumbline.page;

import dev.plumbline.results.CallLedger;
import dev.plumbline.results.GateLimits;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.RunReadings;
import dev.plumbline.results.RunResults;
import dev.plumbline.wording.NumberText;
import java.util.List;
import java.util.stream.Collectors;

/** The section "What was measured, and how", as pairs of a term and its value. */
record MethodSection(PageInput input, OpenReplies answers) {
    void write(Html html) {
        RunResults results = input.results();
        html.element("h2", "What was measured, and how")
                .open("dl", "class", "facts")
                .line();
        fact(html, "base", model(input.base()));
        fact(html, "candidates", input.candidates().stream().map(this::model).collect(Collectors.joining(", ")));
        if (results.judge() != null) {
            fact(html, "judge", model(results.judge()));
        }
        if (!results.ratings().isEmpty() || answers.isEmpty()) {
            fact(html, "ratings", ratings());
        }
        if (!answers.isEmpty()) {
            fact(html, "open replies", replies());
        }
        GateLimits gate = results.gate();
        fact(
                html,
                "verdict",
                "within if all bounds of the total variation are at most " + NumberText.two(gate.delta())
                        + ", drifted if all are above, otherwise inconclusive; tests at "
                        + NumberText.two(gate.alpha()));
        fact(html, "calls", ledger(results.ledger()));
        if (input.run().mode() != null) {
            fact(html, "mode", input.run().mode() + ", started " + input.run().started());
        }
        html.close("dl").line();
    }

    private String model(String name) {
        String identity = input.readings().models().stream()
                .filter(m -> m.name().equals(name))
                .map(RunReadings.Model::identity)
                .findFirst()
                .orElse("");
        return identity.isEmpty() || identity.equals(name) ? name : name + " (" + identity + ")";
    }

    private String ratings() {
        List<RatingRow> all = input.results().ratings();
        long measured = all.stream().filter(RatingRow::isMeasured).count();
        String ways = all.stream()
                .filter(RatingRow::isMeasured)
                .map(r -> "logprobs".equals(r.method())
                        ? "probabilities of the first token, " + r.topLogprobs() + " tokens asked for"
                        : r.drawn() + " drawn answers")
                .distinct()
                .limit(4)
                .collect(Collectors.joining("; "));
        return measured + " of " + all.size() + " gave a distribution over the scale"
                + (ways.isEmpty() ? "" : ", from " + ways);
    }

    private String replies() {
        int read = answers.cells().stream().mapToInt(OpenCellRow::read).sum();
        int samples = answers.cells().stream().mapToInt(OpenCellRow::samples).sum();
        return read + " of " + samples + " were read, by " + String.join(", ", answers.readers())
                + "; a reply that matches none of a reader's patterns gets its category for other replies";
    }

    private static String ledger(CallLedger ledger) {
        return ledger.planned() + " planned = "
                + ledger.measured() + " measured + "
                + ledger.unscored() + " unscored + "
                + ledger.failed() + " failed";
    }

    private static void fact(Html html, String name, String words) {
        html.element("dt", name).element("dd", words.isEmpty() ? "none" : words).line();
    }
}
