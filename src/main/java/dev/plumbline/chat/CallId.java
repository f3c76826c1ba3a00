package dev.plumbline.chat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cell of the suite to which a call belongs, for messages. The id is never sent to a host and is not part of a recording's key.
 *
 * @param kind the kind of the call
 * @param suite name of the suite
 * @param question id of the question
 * @param answer the given answer, or null for a rating
 * @param model name of the model whose answer is measured (for a judgement: the model judged, not the judge)
 * @param sample index of the sample, from 0
 */
public record CallId(
        CallKind kind,
        String suite,
        String question,
        @Nullable Integer answer,
        String model,
        int sample) {
    @Override
    public String toString() {
        String prefill = answer == null ? "" : " (answer " + answer + ")";
        String name = kind.name().toLowerCase(Locale.ROOT);
        return name + " of " + suite + "/" + question + prefill + ", model " + model + ", sample " + sample;
    }
}
