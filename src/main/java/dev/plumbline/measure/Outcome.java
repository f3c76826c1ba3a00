package dev.plumbline.measure;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outcome of a planned trial: measured, unscored or failed, so that an unscored reply is never a zero. */
public sealed interface Outcome<T> {
    /** A value was obtained. */
    record Measured<T>(T value) implements Outcome<T> {}

    /**
     * A reply came but cannot be scored; counted and shown.
     *
     * @param reply its words if a reader may want them, hostile to any report; else empty
     * @param shown what the reply shows although it is not a score, such as a rating without any answer on the scale; null if nothing
     */
    record Unscored<T>(
            String reason, String reply, @Nullable T shown) implements Outcome<T> {
        /** One that shows nothing. */
        public Unscored(String reason) {
            this(reason, "", null);
        }

        /** Creates one with the reply's words, because a reader may want them. */
        public Unscored(String reason, String reply) {
            this(reason, reply, null);
        }
    }

    /** No reply came; the run fails. */
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
