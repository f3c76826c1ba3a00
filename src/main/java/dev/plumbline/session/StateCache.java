package dev.plumbline.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache of one value that is made again only if its state has changed. Safe to use from parallel tests.
 *
 * @param <S> the state; equal states make equal results
 */
final class StateCache<S, R> {
    private @Nullable S state;
    private @Nullable R result;

    /** Returns the result for this state. Makes it if the state has changed. */
    synchronized R of(S now, Supplier<R> make) {
        R known = result;
        if (known != null && now.equals(state)) {
            return known;
        }
        R made = make.get();
        state = now;
        result = made;
        return made;
    }
}
