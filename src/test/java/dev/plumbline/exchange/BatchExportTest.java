package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchExportTest {
    private static final int FIRST_ROUND = 27 + 29;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "openai,body,true",
        "vllm,body,true",
        "together,body,false",
        "fireworks,body,false",
        "anthropic,params,false"
    })
    void aLineIsWhatTheDialectsEnginesRead(String dialect, String body, boolean addressed) throws IOException {
        Map<String, List<String>> files = BatchFixture.in(temp, dialect).export(Set.of(), Map.of());
        assertThat(files.keySet()).allMatch(name -> name.matches("(base|coastal|southern)-[0-9a-f]{12}\\.jsonl"));
        List<String> lines = files.values().stream().flatMap(List::stream).toList();
        assertThat(lines).hasSize(dialect.equals("anthropic") ? 27 * 20 + 29 : FIRST_ROUND);
        Set<String> ids = new HashSet<>();
        for (String line : lines) {
            JsonNode json = BatchJson.read(line);
            assertThat(ids.add(json.path("custom_id").asText())).isTrue();
            assertThat(json.path("custom_id").asText()).matches("[0-9a-f]{32}");
            assertThat(json.path("method").asText()).isEqualTo(addressed ? "POST" : "");
            assertThat(json.path("url").asText()).isEqualTo(addressed ? "/v1/chat/completions" : "");
            assertThat(json.path(body).path("model").asText()).startsWith("stub-");
            assertThat(json.path(body).path("messages").path(0).path("content").asText())
                    .isNotEmpty();
        }
    }

    @Test
    void theFirstRoundHoldsNoJudgementAndEachModelHasItsFile() throws IOException {
        Map<String, List<String>> files = BatchFixture.in(temp, "openai").export(Set.of(), Map.of());
        assertThat(files).hasSize(3);
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            for (String line : file.getValue()) {
                assertThat(BatchJson.read(line).at("/body/model").asText())
                        .isEqualTo("stub-" + RequestFile.model(file.getKey()));
            }
        }
    }

    @Test
    void filesAreSplitAtTheLimitsOfLinesAndBytes() throws IOException {
        BatchFixture batch = BatchFixture.in(temp, "openai");
        List<String> whole = lines(batch.export(Set.of(), Map.of()));
        Map<String, List<String>> byLines =
                batch.export(Set.of(), Map.of("openai", new BatchFormat(true, "body", 5, Long.MAX_VALUE)));
        assertThat(byLines.values()).allMatch(lines -> lines.size() <= 5);
        assertThat(lines(byLines)).containsExactlyInAnyOrderElementsOf(whole);
        long most = 1800;
        Map<String, List<String>> byBytes =
                batch.export(Set.of(), Map.of("openai", new BatchFormat(true, "body", Long.MAX_VALUE, most)));
        assertThat(byBytes.values()).allMatch(lines -> bytes(lines) <= most).anyMatch(lines -> lines.size() > 1);
        assertThat(lines(byBytes)).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(byBytes.size()).isGreaterThanOrEqualTo((int) (bytes(whole) / most));
    }

    private static long bytes(List<String> lines) {
        return lines.stream()
                .mapToLong(l -> l.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
    }

    private static List<String> lines(Map<String, List<String>> files) {
        return new ArrayList<>(files.values().stream().flatMap(List::stream).toList());
    }

    @Test
    void whatAHostWorksAtIsNotAskedForAgain() throws IOException {
        BatchFixture batch = BatchFixture.in(temp, "openai");
        Set<String> underWay = Set.copyOf(batch.ids("base").subList(0, 6));
        assertThat(lines(batch.export(underWay, Map.of()))).hasSize(FIRST_ROUND - 6);
        assertThat(batch.ids("base")).containsAll(underWay);
    }
}
