package dev.plumbline.wording;

import dev.plumbline.text.StartCommand;
import java.util.Optional;

/** The command that accepts a run's shifts into the baseline that the run used. */
public final class AcceptLine {
    private AcceptLine() {}

    /**
     * Returns the command to copy; empty if a name needs quotes, because shells quote differently.
     *
     * @param baseline the property's value: a path, {@code default} or {@code none}
     */
    public static Optional<String> of(String suite, String baseline) {
        boolean standard = baseline.equals("default") || baseline.equals("none");
        if (!StartCommand.isPlain(suite) || !(standard || StartCommand.isPlain(baseline))) {
            return Optional.empty();
        }
        return Optional.of(StartCommand.with(
                "accept --suite " + suite + (standard ? "" : " --baseline " + baseline) + " --reason \"...\""));
    }
}
