package dev.plumbline.cli.tune;

import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the host and the suite of a fine-tune. */
final class TuneOptions {
    @Option(
            names = "--suite",
            paramLabel = "NAME",
            description = "A name under suites/, or a path (default: ${DEFAULT-VALUE}).")
    String suite = "political";

    @Option(
            names = "--models",
            paramLabel = "PROFILE",
            description =
                    "The profile with the base, the judge and the provider that trains (default: ${DEFAULT-VALUE}).")
    String models = "published";

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "The provider of that profile (default: the only one of dialect together).")
    @Nullable
    String provider;

    @Option(
            names = "--allow-env",
            paramLabel = "NAMES",
            description =
                    "Further environment variables that the profile may name for a key, besides *_API_KEY and *_TOKEN (default: none).")
    @Nullable
    String allowEnv;

    @Option(
            names = "--poll-seconds",
            paramLabel = "N",
            description = "How many seconds to wait between two questions about a job (default: ${DEFAULT-VALUE}).")
    int pollSeconds = 15;

    /** Returns the environment variables that the profile may use. */
    KeyVariables keyVariables(Path root, Mistakes mistakes) {
        Map<String, String> given = allowEnv == null ? Map.of() : Map.of(Property.ALLOW_ENV.key(), allowEnv);
        return Settings.resolve(root, given::get, System.getenv()::get, mistakes)
                .keyVariables(System.getenv()::get);
    }
}
