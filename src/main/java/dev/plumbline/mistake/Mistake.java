package dev.plumbline.mistake;

import dev.plumbline.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * A mistake of the user, in the common form {@code file:line: what is wrong (was VALUE); what to do}.
 *
 * @param place the place of the mistake
 * @param wrong what is wrong, without a full stop
 * @param was the offending value as the user wrote it, or null if there is none to show
 * @param remedy what the user can do about the mistake
 */
public record Mistake(Place place, String wrong, @Nullable String was, String remedy) {
    private static final int LONGEST_VALUE = 80;

    @Override
    public String toString() {
        String value = was == null ? "" : " (was " + Printable.line(was, LONGEST_VALUE) + ")";
        return Printable.line(place + ": " + wrong + value + "; " + remedy);
    }
}
