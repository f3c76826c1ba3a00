package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.allure.AllureFiles;
import dev.plumbline.report.allure.AllureHtml;
import dev.plumbline.text.ConsoleWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchOutputsTest {
    @TempDir
    private Path folder;

    private Path suite(String name) throws IOException {
        Path suite = Files.createDirectories(folder.resolve("target/plumbline").resolve(name));
        Files.writeString(suite.resolve("verdicts.txt"), name + ": 1 drifted\u001b\n");
        return suite;
    }

    @Test
    void theReportTellsOfTheLaunchsOwnSuitesAlone() throws IOException {
        List<Path> own = List.of(suite("tea"), suite("coffee"));
        suite("shard-1-of-2");
        LaunchOutputs.write(folder, own);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AllureHtml.print(
                LaunchOutputs.read(folder),
                Path.of("index.html"),
                ConsoleWriter.of(new PrintWriter(out, true, StandardCharsets.UTF_8)));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("tea: 1 drifted\uFFFD", "coffee: 1 drifted\uFFFD", "report: index.html");
    }

    @Test
    void aLaunchThatDidNotEndLeftNone() throws IOException {
        LaunchOutputs.write(folder, List.of(suite("tea")));
        AllureFiles.clear(folder);
        assertThat(LaunchOutputs.read(folder)).isEmpty();
    }
}
