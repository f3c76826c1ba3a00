package dev.plumbline.report;

import dev.plumbline.run.ChosenAnswer;
import dev.plumbline.run.PrefillDecision;
import dev.plumbline.run.UndecidedAnswers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes which given answers a rule chose as part of {@code results.json}. */
final class PrefillsJson {
    private PrefillsJson() {}

    static @Nullable Map<String, Object> of(@Nullable PrefillDecision decision) {
        if (decision == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "chosen",
                decision.chosen().stream().map(c -> answer(c, "probability")).toList());
        json.put(
                "possible",
                decision.possible().stream().map(c -> answer(c, "upTo")).toList());
        json.put(
                "undecided",
                decision.undecided().stream().map(PrefillsJson::undecided).toList());
        return json;
    }

    private static Map<String, Object> answer(ChosenAnswer chosen, String probability) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", chosen.question().id());
        json.put("model", chosen.candidate().name());
        json.put("answer", chosen.answer());
        json.put(probability, chosen.probability());
        return json;
    }

    private static Map<String, Object> undecided(UndecidedAnswers undecided) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", undecided.question().id());
        json.put("model", undecided.candidate().name());
        json.put("reason", undecided.reason());
        return json;
    }
}
