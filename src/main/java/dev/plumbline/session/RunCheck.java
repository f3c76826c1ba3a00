package dev.plumbline.session;

import dev.plumbline.disk.ProjectRoot;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks files, profile, keys and budget of a run before any test or report. Makes no call. */
public final class RunCheck {
    private RunCheck() {}

    /**
     * Opens all inputs and connections that a run with these settings opens, and closes them again.
     *
     * @param environment returns an environment variable's value, such as an API key
     * @throws dev.plumbline.mistake.MistakesException with all mistakes
     */
    public static void check(Settings settings, Function<String, @Nullable String> environment) {
        Gateways.open(settings, SuiteOpener::open, environment).close();
    }

    /**
     * Rejects output folders that are or contain a link to a place outside of the project root, because a run would delete and write files
     * there. An untrusted repository may contain such links.
     *
     * @throws dev.plumbline.mistake.MistakesException with every such link
     */
    public static void refuseLinks(Settings settings, List<Path> folders) {
        if (settings.allowsOutside()) {
            return;
        }
        Mistakes mistakes = new Mistakes();
        for (Path folder : folders) {
            Stream.concat(Stream.of(folder), inside(folder).stream())
                    .filter(path -> ProjectRoot.isLeftByLink(settings.root(), path))
                    .findFirst()
                    .ifPresent(link -> mistakes.add(
                            Place.of(SuiteOpener.shown(settings.root(), link)),
                            "an output is a link out of the project root",
                            null,
                            "remove the link, or allow it with --allow-outside"));
        }
        mistakes.throwIfAny();
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isSymbolicLink).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
