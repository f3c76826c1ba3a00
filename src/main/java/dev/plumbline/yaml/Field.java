package dev.plumbline.yaml;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The value of a key on its way from text to a checked record. A check that fails reports a mistake and empties the field, so that later
 * checks report nothing.
 *
 * @param <T> what the value was read as
 */
public final class Field<T> {
    private final Mistakes mistakes;
    private final String key;
    private final Place place;
    private final String was;
    private final @Nullable T value;

    Field(Mistakes mistakes, String key, Place place, String was, @Nullable T value) {
        this.mistakes = mistakes;
        this.key = key;
        this.place = place;
        this.was = was;
        this.value = value;
    }

    /** Returns the place of the value, or of its map if it is missing. */
    public Place place() {
        return place;
    }

    /** Returns the value, or null if it is missing or was wrong. */
    public @Nullable T orNull() {
        return value;
    }

    /** Returns the value, or another if it is missing or was wrong. */
    public T or(T other) {
        return value == null ? other : value;
    }

    /** Refuses a value that does not hold; {@code wrong} continues the sentence that begins with the key. */
    public Field<T> check(Predicate<T> holds, String wrong, String remedy) {
        return value == null || holds.test(value) ? this : refuse(wrong, was, remedy);
    }

    /** Refuses a value that is not one of these, and suggests one. */
    public Field<T> among(Collection<T> allowed, String wrong) {
        return value == null || allowed.contains(value)
                ? this
                : refuse(
                        wrong,
                        was,
                        DidYouMean.of(was, allowed.stream().map(String::valueOf).toList()));
    }

    /** Refuses a value met before, and remembers this one; {@code earlier} is the caller's memory of one scope. */
    public Field<T> unlike(Map<T, Place> earlier) {
        Place first = value == null ? null : earlier.putIfAbsent(value, place);
        return first == null
                ? this
                : refuse(
                        "occurs twice",
                        was,
                        "it is "
                                + (first.source().equals(place.source()) ? "on line " + first.line() : "at " + first)
                                + " already; remove or rename one");
    }

    /** Reads the value as something else; a reading that gives null is refused. */
    public <R> Field<R> as(Function<T, @Nullable R> reading, String wrong, String remedy) {
        R read = value == null ? null : reading.apply(value);
        if (value != null && read == null) {
            mistakes.add(place, "'" + key + "' " + wrong, was, remedy);
        }
        return new Field<>(mistakes, key, place, was, read);
    }

    private Field<T> refuse(String wrong, @Nullable String shown, String remedy) {
        mistakes.add(place, "'" + key + "' " + wrong, shown, remedy);
        return new Field<>(mistakes, key, place, was, null);
    }
}
