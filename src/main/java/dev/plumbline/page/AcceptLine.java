package dev.plumbline.page;

import dev.plumbline.text.StartCommand;
import java.util.Optional;
import java.util.regex.Pattern;

/** The command that accepts what a run found, into the baseline which that run was held to. */
public final class AcceptLine {
    /** What every shell takes as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./-]+");

    private AcceptLine() {}

    /**
     * The command to copy; none where a name would need quoting, which shells do not agree on.
     *
     * @param baseline the property's value: a path, {@code default} or {@code none}
     */
    public static Optional<String> of(String suite, String baseline) {
        boolean standard = baseline.equals("default") || baseline.equals("none");
        if (!PLAIN.matcher(suite).matches()
                || !(standard || PLAIN.matcher(baseline).matches())) {
            return Optional.empty();
        }
        return Optional.of(StartCommand.with(
                "accept --suite " + suite + (standard ? "" : " --baseline " + baseline) + " --reason \"...\""));
    }
}
