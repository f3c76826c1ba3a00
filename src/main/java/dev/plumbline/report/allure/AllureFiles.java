package dev.plumbline.report.allure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.report.LaunchLock;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.VerdictLines;
import dev.plumbline.report.json.Version;
import dev.plumbline.text.JsonWriter;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files for the front page of Allure's report: verdicts, categories of failures, and the origin of the run. */
public final class AllureFiles {
    private static final Set<String> KEPT = Set.of(".gitkeep", LaunchLock.FILE);

    private AllureFiles() {}

    /** Deletes the results of earlier runs, because Allure would add them to the report. Keeps the history and the files of git. */
    public static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!KEPT.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Writes {@code environment.properties}, {@code categories.json} and {@code executor.json}. */
    public static void write(Path folder, List<Results> runs, String mode) throws IOException {
        StringBuilder environment = new StringBuilder();
        for (Results results : runs) {
            String suite = runs.size() == 1 ? "" : results.suite().name() + ", ";
            // The page shows the first five entries without a click, so the most important entries come first. All
            // notes are one entry, because Allure shows only one entry of each name.
            if (!results.notes().isEmpty()) {
                entry(environment, suite + "note", String.join(" ", results.notes()));
            }
            results.verdicts()
                    .forEach(v -> entry(environment, suite + v.candidate().name(), afterName(VerdictLines.of(v))));
            VerdictLines.further(results)
                    .forEach(line -> entry(environment, suite + beforeName(line), afterName(line)));
            if (!results.elaborations().isEmpty()) {
                entry(
                        environment,
                        suite + "explanations",
                        results.withheldTexts() ? "withheld: categories are shown, texts are not" : "shown in full");
            }
            entry(
                    environment,
                    suite + "measured",
                    results.suite().name() + " on " + results.profile().name() + ", against "
                            + results.cast().base().name());
            entry(environment, suite + "calls", ledger(results));
        }
        entry(environment, "mode", mode);
        entry(environment, "plumbline", Version.current());
        OutputFile.write(folder.resolve("environment.properties"), environment);
        write(folder.resolve("categories.json"), categories());
        Map<String, Object> executor = new LinkedHashMap<>();
        executor.put("name", "Plumbline");
        executor.put("type", "plumbline");
        if (!runs.isEmpty()) {
            String suite = runs.get(0).suite().name();
            // The path is relative to target/allure-report/, where Maven writes the report.
            executor.put("buildName", "overview of " + suite);
            executor.put("buildUrl", "../plumbline/" + suite + "/overview.html");
        }
        write(folder.resolve("executor.json"), executor);
    }

    private static String ledger(Results results) {
        return results.ledger().total().words();
    }

    private static String beforeName(String line) {
        return line.substring(0, line.indexOf(": "));
    }

    private static String afterName(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    /** Returns the categories of failures. No two match the same test, because Allure lists a test in every category that matches. */
    static List<Map<String, Object>> categories() {
        return List.of(
                category("Drifted: a shift that was not accepted", "failed", "(?s)[^\\n]*\\ndrifted\\b.*"),
                category("Inconclusive: the evidence does not decide", "failed", "(?s)[^\\n]*\\ninconclusive\\b.*"),
                category("Not measured: calls failed or replies are missing", "broken", "(?s).*"),
                category("Failed otherwise", "failed", "(?s)(?![^\\n]*\\n(?:drifted|inconclusive)\\b).*"));
    }

    private static Map<String, Object> category(String name, String status, String message) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("name", name);
        category.put("matchedStatuses", List.of(status));
        category.put("messageRegex", message);
        return category;
    }

    private static void write(Path file, Object json) throws IOException {
        OutputFile.write(
                file,
                JsonWriter.escaped(JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(json))
                        + "\n");
    }

    /** Appends one line of a properties file, with name and value escaped. */
    public static void entry(StringBuilder out, String name, String value) {
        out.append(escaped(name)).append('=').append(escaped(value)).append('\n');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\\' || c == ':' || c == '=' || c == '#' || c == '!' || c == ' ') {
                out.append('\\').appendCodePoint(c);
            } else if (!Printable.isShown(c)) {
                out.append("\\ ");
            } else if (c < 128) {
                out.append((char) c);
            } else {
                for (char unit : Character.toChars(c)) {
                    out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return out.toString();
    }
}
