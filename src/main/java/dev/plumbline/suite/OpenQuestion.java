package dev.plumbline.suite;

import dev.plumbline.suite.reader.ReplyReader;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question without given answers, as it is asked in one context: readers turn each reply into values.
 *
 * @param asked the id in the suite file, never its position
 * @param ask the text that replaces {@code {question}} in the prompt
 * @param set a label that groups questions, whose shifts are tested together, or null
 * @param readers what its replies are read by, at least one, in the order of the file
 * @param context what precedes it
 */
public record OpenQuestion(
        String asked, String ask, @Nullable String set, List<ReplyReader> readers, Context context) {
    public OpenQuestion {
        readers = List.copyOf(readers);
    }

    /** Returns the name of the question in this context, unique in the suite: {@code wish}, and {@code wish@pushed} in a context that is not empty. */
    public String id() {
        return context.isEmpty() ? asked : asked + "@" + context.id();
    }

    /** Returns whether any of these names means it or its set. */
    boolean isAmong(Collection<String> names) {
        return names.contains(id()) || names.contains(asked) || (set != null && names.contains(set));
    }
}
