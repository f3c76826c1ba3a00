package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.TokenLogprob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchImportTest {
    private static final Path BODIES = Path.of("src/test/resources/dev/plumbline/provider/bodies");

    @TempDir
    private Path temp;

    private BatchFixture batch;

    @BeforeEach
    void open() throws IOException {
        batch = BatchFixture.in(temp.resolve("a"), "openai");
    }

    private static String body(String name) throws IOException {
        return Files.readString(BODIES.resolve(name + ".json")).replace("\n", " ");
    }

    private static String wrapped(String id, String body) {
        return "{\"id\":\"b\",\"custom_id\":\"" + id + "\",\"response\":{\"status_code\":200,\"body\":" + body
                + "},\"error\":null}";
    }

    private static String explained(String id, String text) {
        return wrapped(id, "{\"choices\":[{\"message\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}]}");
    }

    private ChatReply recorded(String id) {
        return batch.recording()
                .replies()
                .filter(line -> line.key().equals(id))
                .findFirst()
                .orElseThrow()
                .reply();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai",
                "together-legacy",
                "together-content",
                "vllm",
                "sglang",
                "llama-chat",
                "llama-completion",
                "llama-completion-prob",
                "llama-completion-2024",
                "ollama-native",
                "ollama-v1",
                "fireworks",
                "fireworks-legacy",
                "openrouter",
                "sibling-map",
                "legacy-list-of-lists",
                "ray-row"
            })
    void everyShapeOfAnAnswerIsTakenWrappedAndPlain(String shape) throws IOException {
        List<String> ids = batch.ids("base").subList(0, 4);
        String body = body(shape);
        ObjectNode plain = (ObjectNode) BatchJson.read(body);
        ObjectNode text = (ObjectNode) BatchJson.read(wrapped(ids.get(3), "null"));
        ((ObjectNode) text.path("response")).put("body", body);
        ImportCount imported = batch.take(List.of(
                wrapped(ids.get(0), body),
                BatchJson.text(plain.put("custom_id", ids.get(1))),
                "{\"custom_id\":\"" + ids.get(2) + "\",\"body\":" + body + "}",
                BatchJson.text(text)));
        assertThat(imported.added()).isEqualTo(4);
        for (String id : ids) {
            assertThat(recorded(id).firstToken().get(0).token()).isEqualTo("7");
            assertThat(recorded(id).firstToken()).isEqualTo(recorded(ids.get(0)).firstToken());
        }
    }

    @Test
    void aRayRowOfAnExplanationNeedsNoTokenProbabilities() throws IOException {
        List<String> ids = batch.ids("coastal");
        String rating = ids.get(0);
        String explanation = ids.get(ids.size() - 1);
        ImportCount imported = batch.take(List.of(
                "{\"custom_id\":\"" + rating + "\",\"text\":\"7\",\"logprobs\":[{\"22\":{\"logprob\":-0.52,\"rank\":1,"
                        + "\"decoded_token\":\"7\"},\"23\":{\"logprob\":NaN,\"rank\":2,\"decoded_token\":\"8\"}}]}",
                "{\"custom_id\":\"" + explanation + "\",\"generated_text\":\"because\",\"logprobs\":null,"
                        + "\"finish_reason\":\"length\"}"));
        assertThat(imported.added()).isEqualTo(2);
        assertThat(recorded(rating).firstToken()).containsExactly(new TokenLogprob("7", -0.52));
        assertThat(recorded(explanation)).isEqualTo(new ChatReply("because", List.of(), Finish.LENGTH, false));
    }

    @Test
    void whatIsNoReplyIsNotRecordedAndToldWithItsReason() throws IOException {
        List<String> ids = batch.ids("base");
        List<String> lines = List.of(
                "{\"custom_id\":\"" + ids.get(0) + "\",\"response\":null,\"error\":\"the engine ran out of memory\"}",
                "{\"custom_id\":\"" + ids.get(1) + "\",\"error\":{\"message\":\"expired before it began\",\"code\":1}}",
                "{\"custom_id\":\"" + ids.get(2) + "\",\"response\":{\"status_code\":500,\"body\":{\"error\":"
                        + "{\"message\":\"boom\"}}},\"error\":null}",
                "{\"custom_id\":\"" + ids.get(3) + "\",\"result\":{\"type\":\"canceled\"}}",
                "{\"custom_id\":\"" + ids.get(4) + "\",\"result\":{\"type\":\"errored\",\"error\":{\"type\":\"error\","
                        + "\"error\":{\"type\":\"invalid_request\",\"message\":\"no such field\"}}}}",
                "{\"custom_id\":\"" + ids.get(5) + "\",\"__inference_error__\":\"CUDA\",\"text\":\"\"}",
                "{\"custom_id\":\"" + ids.get(6)
                        + "\",\"response\":{\"status_code\":200,\"body\":null},\"error\":null}",
                explained(ids.get(7), "7"));
        ImportCount imported = batch.take(lines);
        assertThat(imported.added()).isZero();
        assertThat(batch.recording().size()).isZero();
        assertThat(imported.missing()).hasSize(27 + 29);
        assertThat(imported.waiting()).isEqualTo(29);
        assertThat(imported.missing().stream().map(ImportCount.Missing::why).filter(w -> !w.startsWith("no line")))
                .satisfiesExactlyInAnyOrder(
                        w -> assertThat(w).contains("the engine ran out of memory"),
                        w -> assertThat(w).contains("expired before it began"),
                        w -> assertThat(w).contains("boom"),
                        w -> assertThat(w).contains("canceled"),
                        w -> assertThat(w).contains("no such field"),
                        w -> assertThat(w).contains("CUDA"),
                        w -> assertThat(w).contains("neither body nor error"),
                        w -> assertThat(w).contains("no token probabilities"));
        assertThat(imported.reported(false))
                .anyMatch(l -> l.startsWith("still missing: 56 exported calls {base elaborations=3, base ratings=9, "));
        assertThat(imported.reported(false)).contains("... and 46 more (--list shows all)");
    }

    @Test
    void aGoodLineAfterAnErrorIsTakenAndFurtherOnesAreCounted() throws IOException {
        List<String> ids = batch.ids("base");
        String id = ids.get(ids.size() - 1);
        ImportCount imported = batch.take(List.of(
                "{\"custom_id\":\"" + id + "\",\"error\":\"busy\"}", explained(id, "first"), explained(id, "second")));
        assertThat(imported.added()).isOne();
        assertThat(imported.repeated()).isEqualTo(2);
        assertThat(recorded(id).text()).isEqualTo("first");
        assertThat(batch.take(List.of(explained(id, "third"))).known()).isOne();
        assertThat(recorded(id).text()).isEqualTo("first");
    }

    @Test
    void whatWasNeverExportedIsNotReportedAsMissing() throws IOException {
        ImportCount imported = batch.take(List.of());
        assertThat(imported.missing()).isEmpty();
        assertThat(imported.unexported()).isEqualTo(56);
        assertThat(imported.reported(true))
                .containsExactly(
                        "0 lines: 0 replies recorded, 0 known already, 0 repeated, 0 unreadable, 0 ids of no planned call",
                        "nothing is missing of what was exported",
                        "not exported yet: 56 calls, and 29 judgements that wait for their explanations; run 'batch export'");
        assertThat(imported.isWhole()).isFalse();
    }

    @Test
    void linesOfNobodyAreToldByPlace() throws IOException {
        ImportCount imported = batch.take(List.of(
                "", "{\"custom_id\":", "{\"id\":\"x\"}", explained("0123456789abcdef0123456789abcdef", "a"), "[]"));
        assertThat(imported.lines()).isEqualTo(4);
        assertThat(imported.unreadable())
                .containsExactly(
                        "results.jsonl:2: the line is not JSON",
                        "results.jsonl:3: the line has no custom_id",
                        "results.jsonl:5: the line has no custom_id");
        assertThat(imported.unplanned()).containsExactly("0123456789abcdef0123456789abcdef");
        assertThat(imported.isWhole()).isFalse();
    }

    @Test
    void theRecordingHasThePlansOrderWhateverTheResultsOrder() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String id : batch.ids("southern")) {
            lines.add(wrapped(id, body("openai")));
        }
        BatchFixture other = BatchFixture.in(temp.resolve("b"), "openai");
        batch.take(lines);
        Collections.reverse(lines);
        other.take(lines);
        assertThat(batch.profile().recording().resolve("southern.jsonl"))
                .hasSameBinaryContentAs(other.profile().recording().resolve("southern.jsonl"))
                .isNotEmptyFile();
    }
}
