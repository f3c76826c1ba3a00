package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.recording.Format1;
import dev.plumbline.session.Property;
import dev.plumbline.testing.ShippedFiles;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that say half a surrogate pair, which JSON can carry and no UTF-8 file can hold. */
class HalfPairsRunTest {
    @TempDir
    private Path folder;

    private static void halve(Path recording, String words, String halved) throws IOException {
        String lines = Format1.of(Files.readString(recording));
        assertThat(lines).contains(words);
        Files.writeString(recording, lines.replace(words, halved));
    }

    @Test
    void everyFileIsWrittenAndReadable() throws IOException {
        Path root = ShippedFiles.copyTo(folder.resolve("project"));
        halve(root.resolve("fixtures/tea/synthetic/plain.jsonl"), "Habit.", "Habit\\ud83c\\u202e.");
        halve(root.resolve("fixtures/tea/synthetic/sorter.jsonl"), "hard to say", "hard\\udf55 to say");
        Launch launch = new Launch(root, folder)
                .with(Property.SUITE, "tea")
                .with(Property.MODELS, "synthetic")
                .with(Property.GATE, "record")
                .with(Property.HISTORY, "record");
        launch.runAll();
        // A judgement of other words was never recorded, so the run is red; it writes everything all the same.
        assertThat(launch.results("tea").at("/ledger/failed").asInt()).isPositive();
        Path output = launch.output("tea");
        assertThat(Files.readString(output.resolve("samples.csv"))).contains("Habit\uFFFD\uFFFD.");
        assertThat(Files.readString(output.resolve("samples.jsonl"))).contains("Habit\uFFFD\\u202e.");
        try (Stream<Path> files = Files.list(output)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.jsonl?")).toList()) {
                assertThat(Files.readString(file).codePoints().filter(c -> c != '\n' && !Printable.isShown(c)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        for (String file : List.of("cells.csv", "cells.jsonl", "summary.md", "run.json", "verdicts.txt")) {
            assertThat(Files.readString(output.resolve(file))).isNotEmpty();
        }
        assertThat(Files.readString(root.resolve("suites/tea/history.jsonl"))).endsWith("}\n");
    }
}
