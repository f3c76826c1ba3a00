package dev.plumbline.probe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Compares the chat templates of base and candidates, using the templates that hosts publish and the token counts of equal prompts. Equal
 * counts alone do not prove equal templates.
 */
final class ChatTemplates {
    private static final String CHECK = "template";

    private ChatTemplates() {}

    /**
     * Returns the candidate's checkup with the findings of the comparison with base added; unchanged if one of the models could not be
     * asked.
     */
    static ModelCheckup compared(
            ModelCheckup candidate, ModelCheckup base, Function<String, Optional<String>> templates) {
        if (!candidate.answers() || !base.answers()) {
            return candidate;
        }
        Optional<String> ownTemplate = templates.apply(candidate.model());
        Optional<String> baseTemplate = templates.apply(base.model());
        if (ownTemplate.isPresent() && baseTemplate.isPresent() && !ownTemplate.equals(baseTemplate)) {
            return candidate.with(Finding.problem(
                    CHECK,
                    "the host's chat template is not base's ("
                            + ownTemplate.get().length() + " and "
                            + baseTemplate.get().length() + " characters)",
                    "serve both with the same chat template, or shifts may come from the templates"));
        }
        // A refused call has no token count, for example if the host refuses to report token probabilities.
        List<Integer> counted = IntStream.range(0, candidate.promptTokens().size())
                .filter(i -> candidate.promptTokens().get(i) != -1
                        && base.promptTokens().get(i) != -1)
                .boxed()
                .toList();
        List<Long> own =
                counted.stream().map(i -> candidate.promptTokens().get(i)).toList();
        List<Long> others =
                counted.stream().map(i -> base.promptTokens().get(i)).toList();
        if (counted.isEmpty()) {
            return candidate.with(Finding.warning(
                    CHECK,
                    "no prompt has a token count of both models, so templates cannot be compared",
                    "make sure that candidate and base are served with one chat template"));
        }
        return candidate.with(
                own.equals(others)
                        ? Finding.ok(CHECK, "prompts have as many tokens as base's: " + own)
                        : Finding.problem(
                                CHECK,
                                "prompts have " + own + " tokens, base's have " + others,
                                "serve both with the same chat template and no system prompt, or shifts come from the templates"));
    }
}
