package dev.plumbline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The suites that this project ships, by file: a user's suites and profiles lie beside them and are not ours to test. */
public final class ShippedFiles {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final List<String> YAML = List.of(
            "suites/political/suite.yaml",
            "suites/political/baseline.yaml",
            "suites/political/claims.yaml",
            "suites/political/judge-gold.yaml",
            "suites/political/models/published.yaml",
            "suites/political/models/stub.yaml",
            "suites/political/recipes/study.yaml",
            "suites/political/training/coastal.yaml",
            "suites/political/training/southern.yaml",
            "suites/tea/suite.yaml",
            "suites/tea/models/synthetic.yaml");
    private static final List<String> REPLIES = List.of(
            "fixtures/political/published/base.jsonl",
            "fixtures/political/published/coastal.jsonl",
            "fixtures/political/published/southern.jsonl",
            "fixtures/tea/synthetic/espresso.jsonl",
            "fixtures/tea/synthetic/green-tea.jsonl",
            "fixtures/tea/synthetic/plain.jsonl",
            "fixtures/tea/synthetic/sorter.jsonl");

    private ShippedFiles() {}

    /** Every YAML file of the shipped suites, relative to the project. */
    public static List<String> yaml() {
        return YAML;
    }

    /** Copies the shipped suites with their recordings into another project root and returns the root. */
    public static Path copyTo(Path root) throws IOException {
        for (String file : Stream.concat(YAML.stream(), REPLIES.stream()).toList()) {
            Path copy = root.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(PROJECT.resolve(file), copy);
        }
        return root;
    }
}
