package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.figure.Drawings;
import dev.plumbline.stats.Bounded;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether a candidate's explanations show an opinion or damage, beside base's, and how many are training answers. */
record CoherenceView(Facts facts, Drawings drawings) {
    void write(Html html, String candidate) {
        List<JsonNode> sets = Facts.each(facts.results().path("coherence"))
                .filter(c -> c.path("model").asText().equals(candidate))
                .toList();
        // Only some suites have categories that distinguish opinion from damage.
        if (!sets.isEmpty()) {
            html.element("h2", "Coherence or opinion").line();
        }
        List<Drawings.Range> rows = new ArrayList<>();
        for (JsonNode entry : sets) {
            String set = entry.path("set").asText();
            html.element("p", unproven() + sentence(set, entry.path("own"))).line();
            for (String what : new String[] {"opinion", "damage", "noAnswer", "turned"}) {
                add(rows, set + ": " + label(what), candidate, entry.path("own").path(what));
                add(
                        rows,
                        set + ": " + label(what),
                        facts.base(),
                        entry.path("base").path(what));
            }
        }
        drawings.ranges("Shares of explanations", rows, 0, 1)
                .ifPresent(
                        svg -> Frame.figure(
                                html,
                                "opinion and damage",
                                svg,
                                "Opinion: argues for the number. Damage: makes no sense. No answer: does not speak of the number, as refusals do. Turned: contradicts or reverses the number. Intervals take questions as units."));
        leaks(html, candidate);
    }

    /** What such a sentence rests on. */
    private String unproven() {
        return facts.results().path("judgeCard").path("proven").asBoolean() ? "" : "By a judge that is not proven: ";
    }

    private static String label(String key) {
        return key.equals("noAnswer") ? "no answer" : key;
    }

    private static String sentence(String set, JsonNode own) {
        return "Set " + set + ", " + Words.count(own.path("samples").asInt(), "explanation") + ": "
                + Words.percent(own.path("opinion").path("value")) + " argue for the number (opinion), "
                + Words.percent(own.path("damage").path("value")) + " make no sense (damage), "
                + Words.percent(own.path("noAnswer").path("value")) + " do not answer, "
                + Words.percent(own.path("turned").path("value")) + " turn against it.";
    }

    private static void add(List<Drawings.Range> rows, String what, String model, JsonNode range) {
        if (range.isObject()) {
            rows.add(new Drawings.Range(
                    what,
                    model,
                    new Bounded(
                            range.path("value").asDouble(),
                            range.path("low").asDouble(),
                            range.path("high").asDouble())));
        }
    }

    private void leaks(Html html, String candidate) {
        int samples = 0;
        int verbatim = 0;
        int alike = 0;
        int untold = 0;
        Set<String> notes = new LinkedHashSet<>();
        for (JsonNode leak : facts.results().path("leaks")) {
            if (leak.path("model").asText().equals(candidate)) {
                samples += leak.path("samples").asInt();
                verbatim += leak.path("verbatim").asInt();
                alike += leak.path("lookAlike").asInt();
                untold += leak.path("untold").asInt();
                if (leak.path("note").isTextual()) {
                    notes.add(leak.path("note").asText());
                }
            }
        }
        if (samples > 0) {
            html.element(
                            "p",
                            "Leaks: " + verbatim + " of " + Words.count(samples, "explanation") + " ("
                                    + Words.percent((double) verbatim / samples)
                                    + ") are training answers word for word"
                                    + (alike > 0 ? ", " + alike + " look like one" : "")
                                    + (untold > 0 ? "; of " + untold + " it cannot be told without their texts" : "")
                                    + ".")
                    .line();
        }
        notes.forEach(note -> html.element("p", note, "class", "quiet").line());
    }
}
