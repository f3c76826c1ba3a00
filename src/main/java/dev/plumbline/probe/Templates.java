package dev.plumbline.probe;

import java.util.List;

/** Whether base and candidates count the same prompts alike, as they do with one tokenizer and one chat template. */
final class Templates {
    private static final String CHECK = "template";

    private Templates() {}

    /** The candidate's checkup with what a comparison with base's shows; as it is where either could not be asked. */
    static Checkup compared(Checkup candidate, Checkup base) {
        if (!candidate.answers() || !base.answers()) {
            return candidate;
        }
        List<Long> own = candidate.promptTokens();
        List<Long> others = base.promptTokens();
        if (own.contains(-1L) || others.contains(-1L)) {
            return candidate.with(Finding.warning(
                    CHECK,
                    "prompt tokens are not all told, so templates cannot be compared",
                    "make sure that candidate and base are served with one chat template"));
        }
        return candidate.with(
                own.equals(others)
                        ? Finding.ok(CHECK, "prompts have as many tokens as base's: " + own)
                        : Finding.problem(
                                CHECK,
                                "prompts have " + own + " tokens, base's have " + others,
                                "serve both with one chat template and no system prompt, or every shift is one of templates"));
    }
}
