package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** What was measured and how, as pairs of a word and its meaning. */
record Method(Facts facts) {
    void write(Html html) {
        JsonNode results = facts.results();
        html.element("h2", "What was measured, and how")
                .open("dl", "class", "facts")
                .line();
        fact(html, "base", model(facts.base()));
        fact(html, "candidates", facts.candidates().stream().map(this::model).collect(Collectors.joining(", ")));
        if (results.path("judge").isTextual()) {
            fact(html, "judge", model(results.path("judge").asText()));
        }
        fact(html, "ratings", ratings());
        JsonNode gate = results.path("gate");
        fact(
                html,
                "verdict",
                "within up to a total variation of " + Words.two(gate.path("delta"))
                        + " with all its bounds, drifted beyond it with all of them, else inconclusive; tests at "
                        + Words.two(gate.path("alpha")));
        fact(html, "calls", ledger(results.path("ledger")));
        if (facts.run().path("mode").isTextual()) {
            fact(
                    html,
                    "mode",
                    facts.run().path("mode").asText() + ", started "
                            + facts.run().path("started").asText());
        }
        html.close("dl").line();
    }

    private String model(String name) {
        String identity = Facts.each(facts.readings().path("models"))
                .filter(m -> m.path("name").asText().equals(name))
                .map(m -> m.path("identity").asText())
                .findFirst()
                .orElse("");
        return identity.isEmpty() || identity.equals(name) ? name : name + " (" + identity + ")";
    }

    private String ratings() {
        List<JsonNode> all = Facts.each(facts.results().path("ratings")).toList();
        long measured = all.stream()
                .filter(r -> r.path("outcome").asText().equals("measured"))
                .count();
        String ways = all.stream()
                .filter(r -> r.path("outcome").asText().equals("measured"))
                .map(r -> r.path("method").asText().equals("logprobs")
                        ? "probabilities of the first token, "
                                + r.path("topLogprobs").asInt() + " tokens asked for"
                        : r.path("samples").asInt() + " drawn answers")
                .distinct()
                .limit(4)
                .collect(Collectors.joining("; "));
        return measured + " of " + all.size() + " gave a distribution over the scale"
                + (ways.isEmpty() ? "" : ", from " + ways);
    }

    private static String ledger(JsonNode ledger) {
        return ledger.path("planned").asInt() + " planned = "
                + ledger.path("measured").asInt() + " measured + "
                + ledger.path("unscored").asInt() + " unscored + "
                + ledger.path("failed").asInt() + " failed";
    }

    private static void fact(Html html, String name, String words) {
        html.element("dt", name).element("dd", words.isEmpty() ? "none" : words).line();
    }
}
