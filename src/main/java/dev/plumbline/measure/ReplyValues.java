package dev.plumbline.measure;

import dev.plumbline.suite.reader.ReplyReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values that the readers of a question read from one reply, without its words.
 *
 * @param values one for each reader, in the order of the question's readers
 */
public record ReplyValues(List<Value> values) {
    public ReplyValues {
        values = List.copyOf(values);
    }

    /** Returns all values in words with their readers, such as {@code refusal: answered; length: 17}. */
    public String words(List<ReplyReader> readers) {
        return IntStream.range(0, readers.size())
                .mapToObj(i -> readers.get(i).id() + ": " + values.get(i).words())
                .collect(Collectors.joining("; "));
    }

    /**
     * One reader's value.
     *
     * @param category the category, or null if the reader counts
     * @param number the number, or 0 if the reader sorts
     */
    public record Value(@Nullable String category, int number) {
        /** Returns the value in words. A category may be a model's own words, which reports must escape. */
        public String words() {
            return category == null ? String.valueOf(number) : category;
        }
    }
}
