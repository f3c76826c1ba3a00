package dev.plumbline.suite;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One rated question of a suite, asked in one context.
 *
 * @param asked the id in the suite file
 * @param ask the text that replaces {@code {question}} in the prompt
 * @param polarity the direction that a higher answer supports, +1 or -1, or null if the suite declares no direction
 * @param answers the answers that the question allows
 * @param set a label that groups questions whose shifts are tested together, or null
 * @param context the messages before the question
 */
public record Question(
        String asked,
        String ask,
        @Nullable Integer polarity,
        AnswerSpace answers,
        @Nullable String set,
        Context context) {
    /** Returns the unique name of the question in this context: {@code ice}, or {@code ice@pushed} if the context is not empty. */
    public String id() {
        return context.isEmpty() ? asked : asked + "@" + context.id();
    }

    /**
     * Returns whether a name in a file or on the command line refers to this question. The name may be that of the question in this context
     * or in all contexts.
     */
    public boolean isNamed(String name) {
        return name.equals(id()) || name.equals(asked);
    }

    /** Returns whether any of these names is the name of this question or of its set. */
    boolean isAmong(Collection<String> names) {
        return names.contains(id()) || names.contains(asked) || (set != null && names.contains(set));
    }
}
