package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a run cannot tell, worked out from what it found: nobody should have to guess it. */
record Limits(Facts facts) {
    /** Less than this would be told as 0 %. */
    private static final double VISIBLE = 0.005;

    /** A sentence each. */
    List<String> sentences() {
        List<String> limits = new ArrayList<>();
        unmeasured(limits);
        truncation(limits);
        JsonNode results = facts.results();
        limits.add(
                results.path("variants").isEmpty()
                        ? "Each question was put in one wording. Whether another would move alike was not asked."
                        : "Other wordings were put as well; the verdicts here are of the first one, and results.json tells how the others moved.");
        if (results.path("controls").isEmpty()) {
            limits.add(
                    "No control questions were asked, so a shift on these questions cannot be told from a shift on everything.");
        }
        if (!results.path("elaborations").isEmpty()) {
            judge(limits);
        }
        if (facts.withheldTexts()) {
            limits.add("The explanations are withheld here: their categories are shown, their words are not.");
        }
        limits.add("It speaks of the questions that were asked and of no other.");
        return limits;
    }

    private void unmeasured(List<String> limits) {
        long missing = Facts.each(facts.results().path("ratings"))
                .filter(r -> !r.path("outcome").asText().equals("measured"))
                .count();
        if (missing > 0) {
            limits.add(Words.count(missing, "rating")
                    + " could not be read, and what depends on them is inconclusive, never a zero.");
        }
    }

    private void truncation(List<String> limits) {
        double most = 0;
        JsonNode worst = null;
        for (JsonNode rating : facts.results().path("ratings")) {
            double unseen = rating.path("unseenMass").asDouble();
            if (rating.path("method").asText().equals("logprobs") && unseen > most) {
                most = unseen;
                worst = rating;
            }
        }
        if (worst != null && most >= VISIBLE) {
            long open = Facts.each(facts.results().path("shifts"))
                    .map(s -> s.path("meanShift"))
                    .filter(m -> m.path("low").asDouble() < 0 && m.path("high").asDouble() > 0)
                    .count();
            limits.add("The providers show only the most likely tokens. Up to " + Words.percent(most)
                    + " of a model's probability is unseen ("
                    + worst.path("model").asText() + " on "
                    + worst.path("question").asText()
                    + "); verdicts rest on the bounds"
                    + (open == 0 ? "." : ", and the direction of " + Words.count(open, "mean shift") + " stays open."));
        }
    }

    private void judge(List<String> limits) {
        JsonNode card = facts.results().path("judgeCard");
        if (!card.path("proven").asBoolean()) {
            limits.add("No judge card vouches for the judge"
                    + (card.path("reason").isTextual()
                            ? " (" + card.path("reason").asText() + ")"
                            : "")
                    + ": categories of explanations are shown and their verdicts withheld.");
        }
        limits.add("Explanations were drawn for one prompt each: their intervals are about that prompt.");
    }
}
