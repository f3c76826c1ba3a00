package dev.plumbline.session;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.report.json.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One launch of tests: a session for each combination of settings that its test classes state. Safe to use from parallel tests. */
public final class EvalLaunch implements AutoCloseable {
    private final Path root;
    private final Function<String, @Nullable String> parameter;
    private final Function<String, @Nullable String> environment;
    private final Function<Settings, List<OpenedSuite>> opener;
    private final LaunchFolder folder;
    private final Map<Map<Property, String>, LaunchSession> sessions = new LinkedHashMap<>();

    private EvalLaunch(
            Path root,
            Function<String, @Nullable String> parameter,
            Function<String, @Nullable String> environment,
            Function<Settings, List<OpenedSuite>> opener,
            LaunchFolder folder) {
        this.root = root;
        this.parameter = parameter;
        this.environment = environment;
        this.opener = opener;
        this.folder = folder;
    }

    /**
     * Opens a launch, unless another one writes the same results.
     *
     * @param root the project root
     * @param parameter the launch's configuration parameters, by name
     * @param ahead suites that the command line has already opened, or null
     */
    public static EvalLaunch open(
            Path root,
            Function<String, @Nullable String> parameter,
            Function<String, @Nullable String> environment,
            @Nullable OpenedAhead ahead)
            throws IOException {
        String stated = parameter.apply("plumbline.build");
        String build = stated == null
                ? TestFork.build(System.getProperty("sun.java.command"))
                : stated.isBlank() ? null : stated;
        LaunchFolder folder = LaunchFolder.take(
                path(parameter.apply("plumbline.output"), root.resolve("target/plumbline")),
                path(parameter.apply("allure.results.directory"), root.resolve("allure-results")),
                build);
        return new EvalLaunch(root, parameter, environment, ahead == null ? SuiteOpener::open : ahead::suites, folder);
    }

    private static Path path(@Nullable String named, Path otherwise) {
        return named == null ? otherwise : Path.of(named);
    }

    /**
     * Returns the session of a test class. The first class that states these settings opens the session.
     *
     * @param stated the settings that the class states; parameters and environment variables override them
     * @throws dev.plumbline.mistake.MistakesException with all mistakes in settings, suites and profiles
     */
    public synchronized LaunchSession session(Map<Property, String> stated) throws IOException {
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.resolve(root, parameter, environment, stated, mistakes);
        mistakes.throwIfAny();
        LaunchSession known = sessions.get(settings.values());
        if (known == null) {
            known = LaunchSession.open(settings, opener, folder, environment);
            sessions.put(settings.values(), known);
        }
        return known;
    }

    @Override
    public synchronized void close() throws IOException {
        try (folder) {
            List<LaunchSession> open = List.copyOf(sessions.values());
            List<Results> all = new ArrayList<>();
            Exception failure = null;
            for (LaunchSession session : open) {
                try {
                    all.addAll(session.finish());
                } catch (IOException | RuntimeException e) {
                    // Continue, so that the other sessions write their outputs and close.
                    if (failure == null) {
                        failure = e;
                    } else {
                        failure.addSuppressed(e);
                    }
                }
            }
            if (failure instanceof IOException io) {
                throw io;
            }
            if (failure instanceof RuntimeException other) {
                throw other;
            }
            if (!open.isEmpty()) {
                folder.finish(
                        all,
                        open.stream()
                                .map(session -> session.settings().value(Property.MODE))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        open.stream().anyMatch(session -> session.settings().recordsHistory()));
            }
        }
    }
}
