package dev.plumbline.yaml;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The value of a key during validation. A failed check reports a mistake and empties the field, so that later checks report nothing.
 *
 * @param <T> the type of the value
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

    /** Returns the value, or null if it is missing or invalid. */
    public @Nullable T orNull() {
        return value;
    }

    /** Returns the value, or a default if it is missing or invalid. */
    public T or(T other) {
        return value == null ? other : value;
    }

    /** Rejects a value for which the predicate is false. {@code wrong} continues a sentence that starts with the key. */
    public Field<T> check(Predicate<T> holds, String wrong, String remedy) {
        return value == null || holds.test(value) ? this : refuse(wrong, was, remedy);
    }

    /** Rejects a value that is not among the allowed values, and suggests one of these. */
    public Field<T> among(Collection<T> allowed, String wrong) {
        return value == null || allowed.contains(value)
                ? this
                : refuse(
                        wrong,
                        was,
                        DidYouMean.of(was, allowed.stream().map(String::valueOf).toList()));
    }

    /** Rejects a value that occurred before, and adds a new value to {@code earlier}. The caller keeps one map for each scope. */
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

    /** Converts the value. Rejects a value for which the conversion returns null. */
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
