package dev.plumbline.cli.option;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of commands that judge a suite: suite, models, questions, gate and files. Each option can also be set as an environment
 * variable {@code PLUMBLINE_...}.
 */
public class SuiteOptions {
    @Option(
            names = "--suite",
            paramLabel = "NAME",
            description = "A name under suites/, or a path; a comma list names several suites (default: political).")
    private @Nullable String suite;

    @Option(
            names = "--models",
            paramLabel = "PROFILE",
            description = "A profile's name, or a path to a profile file (default: published).")
    private @Nullable String models;

    @Option(names = "--candidates", paramLabel = "NAMES", description = "Only these fine-tunes (default: all).")
    private @Nullable String candidates;

    @Option(
            names = "--questions",
            paramLabel = "NAMES",
            description = "Only these questions: ids, or names of sets (default: all).")
    private @Nullable String questions;

    @Option(
            names = "--gate",
            paramLabel = "GATE",
            description =
                    "enforce: drifted and inconclusive verdicts that are not accepted fail the run; record: they are only reported (default: enforce).")
    private @Nullable String gate;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The file of accepted shifts, or 'none' (default: suites/<suite>/baseline.yaml).")
    private @Nullable String baseline;

    @Option(
            names = "--history",
            paramLabel = "HISTORY",
            description = "record: add a line for this run to suites/<suite>/history.jsonl (default: none).")
    private @Nullable String history;

    @Option(
            names = "--allow-outside",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOLEAN",
            description = "Allow a recording and outputs outside of the project root (default: false).")
    private @Nullable String allowOutside;

    /** Returns the options that were given, by property key. */
    public Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, Property.SUITE, suite);
        put(given, Property.MODELS, models);
        put(given, Property.CANDIDATES, candidates);
        put(given, Property.QUESTIONS, questions);
        put(given, Property.GATE, gate);
        put(given, Property.BASELINE, baseline);
        put(given, Property.HISTORY, history);
        put(given, Property.ALLOW_OUTSIDE, allowOutside);
        return given;
    }

    /** Returns the validated settings of options and environment variables. */
    public final Settings settings(Path root) {
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.resolve(root, given()::get, System.getenv()::get, mistakes);
        mistakes.throwIfAny();
        return settings;
    }

    static void put(Map<String, String> given, Property property, @Nullable String value) {
        if (value != null) {
            given.put(property.key(), value);
        }
    }
}
