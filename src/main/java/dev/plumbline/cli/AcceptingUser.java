package dev.plumbline.cli;

import dev.plumbline.report.ChildEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The name of the user, from git or the system. */
final class AcceptingUser {
    private static final int PATIENCE_SECONDS = 5;

    private AcceptingUser() {}

    /** The name in git's configuration, else the account's; empty if neither is known. */
    static Optional<String> name(Path root) {
        return git(root).or(() -> Optional.ofNullable(System.getenv("USER"))).filter(name -> !name.isBlank());
    }

    private static Optional<String> git(Path root) {
        try {
            Process git = ChildEnvironment.of(new ProcessBuilder("git", "config", "user.name"))
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String name = new String(git.getInputStream().readNBytes(1000), StandardCharsets.UTF_8).strip();
            boolean ended = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            git.destroy();
            return ended && !name.isEmpty() ? Optional.of(name) : Optional.empty();
        } catch (IOException e) {
            // No git on this machine, so it knows no name.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
