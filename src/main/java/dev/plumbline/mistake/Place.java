package dev.plumbline.mistake;

import org.jspecify.annotations.Nullable;

/**
 * The place of a mistake in the user's input.
 *
 * @param source the file or option as the user names it: a path relative to the project root if possible, or an option such as {@code
 *     --suite}
 * @param line the line, counted from 1, or 0 if there is no line
 */
public record Place(String source, int line) {
    /** Returns the place of a whole file or option. */
    public static Place of(String source) {
        return new Place(source, 0);
    }

    @Override
    public String toString() {
        return line > 0 ? source + ":" + line : source;
    }

    /** Compares places by source and then by line; null comes first. */
    int compareWith(@Nullable Place other) {
        if (other == null) {
            return 1;
        }
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : Integer.compare(line, other.line);
    }
}
