package dev.plumbline.report.markdown;

import dev.plumbline.run.ChosenAnswer;
import dev.plumbline.run.PrefillDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences on which given answers a rule chose, and which the token cut-off may hide. */
final class PrefillsText {
    private PrefillsText() {}

    /** The sentences, as plain text; none if the given answers are listed. */
    static List<String> of(@Nullable PrefillDecision decision) {
        List<String> lines = new ArrayList<>();
        if (decision == null) {
            return lines;
        }
        lines.add(
                "Given answers chosen by rule (radical), beside base with the same (matched) and its own answer (modal): "
                        + list(decision.chosen(), ""));
        if (!decision.possible().isEmpty()) {
            lines.add("Possible, but hidden by the token cut-off and so not asked:  "
                    + list(decision.possible(), "up to "));
        }
        decision.undecided()
                .forEach(u -> lines.add("No answers chosen for " + u.question().id() + ", "
                        + u.candidate().name() + ": " + u.reason()));
        return lines;
    }

    private static String list(List<ChosenAnswer> answers, String before) {
        return answers.isEmpty()
                ? "none"
                : answers.stream()
                        .map(a -> a.question().id() + " " + a.answer() + " for "
                                + a.candidate().name() + " (" + before + Markdown.number(a.probability()) + ")")
                        .collect(Collectors.joining(", "));
    }
}
