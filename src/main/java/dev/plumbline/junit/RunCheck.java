package dev.plumbline.junit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Refuses at once what a run could not begin with, before any test or report: files, profile, keys and budget. Calls nobody. */
public final class RunCheck {
    private RunCheck() {}

    /**
     * Opens all that a run with these settings would open, and closes it again.
     *
     * @param environment for keys
     * @throws dev.plumbline.mistake.MistakesException with all that is wrong
     */
    public static void check(Settings settings, Function<String, @Nullable String> environment) {
        Gateways.open(settings, environment).close();
    }
}
