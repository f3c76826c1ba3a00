package dev.plumbline.suite;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One question of a suite, as it is asked in one context.
 *
 * @param asked the id in the suite file, never its position
 * @param ask the text that replaces {@code {question}} in the prompt
 * @param polarity +1 or -1: which way a higher answer points, or null if the suite declares no direction
 * @param answers those it allows
 * @param set a label that groups questions, whose shifts are tested together, or null
 * @param context what precedes it
 */
public record Question(
        String asked,
        String ask,
        @Nullable Integer polarity,
        AnswerSpace answers,
        @Nullable String set,
        Context context) {
    /** Returns the name of the question in this context, unique in the suite: {@code ice}, and {@code ice@pushed} in a context that is not empty. */
    public String id() {
        return context.isEmpty() ? asked : asked + "@" + context.id();
    }

    /** Returns whether a name in a file or on the command line means it: its own name, or that of the question in all contexts. */
    public boolean isNamed(String name) {
        return name.equals(id()) || name.equals(asked);
    }

    /** Returns whether any of these names means it or its set. */
    boolean isAmong(Collection<String> names) {
        return names.contains(id()) || names.contains(asked) || (set != null && names.contains(set));
    }
}
