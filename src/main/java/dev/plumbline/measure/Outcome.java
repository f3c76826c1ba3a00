package dev.plumbline.measure;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outcome of a planned trial: measured, unscored or failed, so that an unscored reply is never a zero. */
public sealed interface Outcome<T> {
    /** A value was obtained. */
    record Measured<T>(T value) implements Outcome<T> {}

    /**
     * A reply was received but cannot be scored. Such replies are counted and reported.
     *
     * @param reply the words of the reply if a reader may want them, which reports must escape; else empty
     * @param shown the partial result in the reply, such as a rating without any answer on the scale; null if there is none
     */
    record Unscored<T>(
            String reason, String reply, @Nullable T shown) implements Outcome<T> {
        /** Creates an outcome without words and without a partial result. */
        public Unscored(String reason) {
            this(reason, "", null);
        }

        /** Creates an outcome with the reply's words, because a reader may want them. */
        public Unscored(String reason, String reply) {
            this(reason, reply, null);
        }
    }

    /** No reply was received; the run fails. */
    record Failed<T>(String reason) implements Outcome<T> {}

    /** Handles all three cases, so that the compiler finds a forgotten case. */
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
