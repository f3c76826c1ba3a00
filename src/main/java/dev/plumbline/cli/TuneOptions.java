package dev.plumbline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say at which host, and for which suite. */
final class TuneOptions {
    @Option(
            names = "--suite",
            paramLabel = "NAME",
            description = "Name under suites/, or a path (default: ${DEFAULT-VALUE}).")
    String suite = "political";

    @Option(
            names = "--models",
            paramLabel = "PROFILE",
            description =
                    "Profile with the provider that makes fine-tunes, the base and the judge (default: ${DEFAULT-VALUE}).")
    String models = "published";

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Provider of that profile (default: the only one whose dialect is together).")
    @Nullable
    String provider;

    @Option(
            names = "--poll-seconds",
            paramLabel = "N",
            description = "How often a host is asked while waiting (default: ${DEFAULT-VALUE}).")
    int pollSeconds = 15;
}
