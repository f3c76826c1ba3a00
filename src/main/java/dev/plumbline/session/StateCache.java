package dev.plumbline.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache of one value, which is computed again only if the state that it depends on has changed. Safe to use from parallel tests.
 *
 * @param <S> the type of the state; equal states lead to equal results
 */
final class StateCache<S, R> {
    private @Nullable S state;
    private @Nullable R result;

    /** Returns the result for this state; computes it if the state has changed. */
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
