package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.session.Property;
import dev.plumbline.testing.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;

class HistoryRunTest {
    @TempDir
    private Path root;

    private Path history;

    @BeforeEach
    void copyASuite() throws IOException {
        ShippedFiles.copyTo(root);
        history = root.resolve("suites/tea/history.jsonl");
    }

    private Launch launch(String kept) {
        return new Launch(root, root)
                .with(Property.SUITE, "tea")
                .with(Property.MODELS, "synthetic")
                .with(Property.GATE, "record")
                .with(Property.HISTORY, kept);
    }

    private static JsonNode json(String line) throws IOException {
        return JsonMapper.builder().build().readTree(line);
    }

    @Test
    void aRunThatWasNotAskedToWritesNone() {
        launch("none").run(RatingIT.class).testEvents().assertStatistics(s -> s.failed(0));
        assertThat(history).doesNotExist();
        assertThat(root.resolve("plumbline/tea/figures/history.svg")).doesNotExist();
        assertThat(root.resolve("allure-results/plumbline-history")).doesNotExist();
    }

    @Test
    void eachRunAddsALineOfOneShapeAndFromTheSecondOnTrendsAreDrawn() throws Exception {
        launch("record").run(RatingIT.class).testEvents().assertStatistics(s -> s.failed(0));
        assertThat(root.resolve("plumbline/tea/figures/history.svg")).doesNotExist();
        launch("record").run(RatingIT.class).testEvents().assertStatistics(s -> s.failed(0));
        List<String> lines = Files.readAllLines(history);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).replaceFirst("\"at\":\"[^\"]+\"", ""))
                .as("all but the time is the recording's")
                .isEqualTo(lines.get(0).replaceFirst("\"at\":\"[^\"]+\"", ""));
        JsonNode run = json(lines.get(0));
        JsonNode results = launch("none").results("tea");
        assertThat(run.path("profile").asText()).isEqualTo("synthetic");
        byte[] written = Files.readAllBytes(root.resolve("plumbline/tea/results.json"));
        assertThat(run.path("results").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(written)));
        assertThat(run.path("notes")).isEqualTo(results.path("notes"));
        JsonNode candidate = run.at("/candidates/0");
        String model = candidate.path("model").asText();
        double largest = 0;
        for (JsonNode shift : results.path("shifts")) {
            if (shift.path("model").asText().equals(model) && shift.hasNonNull("tv")) {
                double tv = shift.at("/tv/value").asDouble();
                largest = Math.max(largest, tv);
                assertThat(candidate
                                .path("tv")
                                .path(shift.path("question").asText())
                                .asDouble())
                        .isEqualTo(tv);
            }
        }
        assertThat(largest).isPositive();
        assertThat(candidate.at("/largestTv/value").asDouble()).isEqualTo(largest);
        assertThat(root.resolve("plumbline/tea/figures/history.png")).exists();
        assertThat(root.resolve("plumbline/tea/figures/history.svg"))
                .content()
                .contains("run 1, " + model + ", largest TV", "run 2, " + model + ", median TV", "SYNTHETIC");
        assertThat(root.resolve("allure-results/plumbline-history")).exists();
    }

    @Test
    void aHistoryThatIsNoneIsToldBeforeTheRunAndLeftAlone() throws IOException {
        Files.writeString(
                history,
                "{\"at\":\"then\",\"profile\":\"p\",\"base\":{\"model\":\"b\"},\"candidates\":[]}\n<<<<<<< HEAD\n");
        Throwable reported = launch("record").run(RatingIT.class).allEvents().failed().stream()
                .map(e -> e.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .findFirst()
                .orElseThrow();
        assertThat(reported).isInstanceOf(MistakesException.class);
        assertThat(reported.getMessage().lines())
                .hasSize(2)
                .anySatisfy(l -> assertThat(l).startsWith("suites/tea/history.jsonl:1: at must be a time"))
                .anySatisfy(l -> assertThat(l).startsWith("suites/tea/history.jsonl:2: this is not JSON"));
        assertThat(Files.readAllLines(history)).hasSize(2);
    }

    @Tag("slow")
    @Test
    void aLastLineWithoutAnEndKeepsItsOwn() throws IOException {
        launch("record").run(RatingIT.class);
        String first = Files.readString(history).strip();
        Files.writeString(history, first);
        launch("record").run(RatingIT.class);
        assertThat(Files.readAllLines(history)).hasSize(2).startsWith(first);
    }
}
