package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileReader;
import dev.plumbline.recording.Recording;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import okhttp3.HttpUrl;

/** A live gateway to one host of a test's, by way of a profile file as a user would write it. */
final class LiveHost {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private LiveHost() {}

    /** Calls to this host that are not recorded. */
    static UnrecordedGateway unrecorded(HttpUrl url, Path folder) throws IOException {
        return new UnrecordedGateway(connections(wire(url, ""), folder, "sk-unrecorded-0123"), new Random(1));
    }

    /** A gateway to this host; {@code provider} are further keys of its provider. */
    static LiveGateway open(HttpUrl url, Path folder, String key, String provider) throws IOException {
        return open(wire(url, provider), folder, key);
    }

    /** A gateway to this provider, in YAML. */
    static LiveGateway open(String provider, Path folder, String key) throws IOException {
        RecordingAppender appender = RecordingAppender.open(folder, "recording");
        return new LiveGateway(
                Recording.read(folder, "recording", new Mistakes()),
                appender,
                connections(provider, folder, key),
                new Random(1));
    }

    private static String wire(HttpUrl url, String more) {
        return "{dialect: openai, base-url: \"%s\", api-key: \"${KEY}\"%s}".formatted(url, more);
    }

    private static Connections connections(String provider, Path folder, String key) throws IOException {
        Mistakes mistakes = new Mistakes();
        Suite suite = SuiteReader.read(PROJECT.resolve("suites/tea/suite.yaml"), PROJECT, mistakes);
        Path file = Files.writeString(folder.resolve("p.yaml"), """
                providers:
                  here: %s
                models:
                  base: {provider: here, model: m}
                  tuned: {provider: here, model: t}
                roles: {base: base, candidates: [tuned], judge: base}
                repeats: 0
                recording: %s
                elaboration: {prefills: [{question: %s, answer: 1, models: all, set: s}]}
                """.formatted(
                        provider,
                        folder,
                        Objects.requireNonNull(suite).questions().get(0).id()));
        Profile profile = ProfileReader.read(file, suite, PROJECT, mistakes);
        assertThat(mistakes.all()).isEmpty();
        return Objects.requireNonNull(Connections.open(
                Objects.requireNonNull(profile),
                "p.yaml",
                List.of("base", "tuned"),
                new KeyVariables(variable -> variable.equals("KEY") ? key : null, List.of("KEY")),
                new Budget(null, null),
                mistakes));
    }
}
