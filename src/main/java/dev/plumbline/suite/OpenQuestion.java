package dev.plumbline.suite;

import dev.plumbline.suite.reader.ReplyReader;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question without allowed answers, asked in one context. Readers turn each reply into values.
 *
 * @param asked the id in the suite file
 * @param ask the text that replaces {@code {question}} in the prompt
 * @param set a label that groups questions whose shifts are tested together, or null
 * @param readers the readers of its replies, at least one, in the order of the file
 * @param context the messages before the question
 */
public record OpenQuestion(
        String asked, String ask, @Nullable String set, List<ReplyReader> readers, Context context) {
    public OpenQuestion {
        readers = List.copyOf(readers);
    }

    /** Returns the unique name of the question in this context: {@code wish}, or {@code wish@pushed} if the context is not empty. */
    public String id() {
        return context.isEmpty() ? asked : asked + "@" + context.id();
    }

    /** Returns whether any of these names is the name of this question or of its set. */
    boolean isAmong(Collection<String> names) {
        return names.contains(id()) || names.contains(asked) || (set != null && names.contains(set));
    }
}
