package dev.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an earlier run left in a suite's folder. It goes when the next one begins to measure, all of it, so that no file can be mistaken for
 * the later run's; a run that is refused before that leaves it alone.
 */
public final class EarlierOutputs {
    private static final List<String> FILES = List.of(
            "results.json",
            "readings.json",
            "run.json",
            "summary.md",
            "verdicts.txt",
            "overview.html",
            "cells.csv",
            "cells.jsonl",
            "samples.csv",
            "samples.jsonl");
    private static final List<String> FOLDERS = List.of("figures", "pages");

    private EarlierOutputs() {}

    /** Takes it away, with all that lies in its figures and pages; what somebody put beside them stays. */
    public static void clear(Path folder) throws IOException {
        for (String file : FILES) {
            Files.deleteIfExists(folder.resolve(file));
        }
        for (String name : FOLDERS) {
            clearAll(folder.resolve(name));
        }
    }

    private static void clearAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
