package dev.plumbline.measure;

import java.util.function.Function;

/** What became of a planned trial: exactly one of three things, so that "could not be scored" is never a zero. */
public sealed interface Outcome<T> {
    /** A value was obtained. */
    record Measured<T>(T value) implements Outcome<T> {}

    /**
     * A reply came but cannot be scored; counted and shown.
     *
     * @param reply its words where a reader may want them, hostile to any report; else empty
     */
    record Unscored<T>(String reason, String reply) implements Outcome<T> {
        /** One whose words tell nothing. */
        public Unscored(String reason) {
            this(reason, "");
        }
    }

    /** No reply came; the run is red. */
    record Failed<T>(String reason) implements Outcome<T> {}

    /** Handles all three cases; the compiler finds a forgotten one. */
    default <R> R fold(
            Function<? super T, ? extends R> measured,
            Function<String, ? extends R> unscored,
            Function<String, ? extends R> failed) {
        if (this instanceof Measured<T> m) {
            return measured.apply(m.value());
        }
        if (this instanceof Unscored<T> u) {
            return unscored.apply(u.reason());
        }
        return failed.apply(((Failed<T>) this).reason());
    }
}
