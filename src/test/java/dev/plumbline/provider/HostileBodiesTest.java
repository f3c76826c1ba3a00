package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodiesTest {
    private static final int MUTATIONS = 400;
    private static final byte[] TELLING =
            "{}[]\":,0-9.eE\\ntrufalsN \u0000\u00ff9".getBytes(StandardCharsets.ISO_8859_1);

    private static final String WITH = "{\"choices\":[{\"message\":{\"content\":\"7\"},\"logprobs\":%s}]}";

    static Stream<Path> all() {
        return Stream.of("bodies", "errors", "llama-server")
                .map(ExampleRequests::bodies)
                .flatMap(List::stream);
    }

    /** Never an exception, never an empty or impossible distribution in place of a refusal. */
    @ParameterizedTest
    @MethodSource("all")
    void areReadOrRefused(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(file.getFileName().toString().hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] body = mutated(whole, random);
            int status = i % 3 == 0 ? 400 + random.nextInt(200) : 200;
            WireResponse response = new WireResponse(status, Map.of("retry-after", "x" + i), body);
            ReplyOrRefusal reading = ExampleRequests.read(ExampleRequests.RATING, response);
            if (reading instanceof ReplyOrRefusal.Answered answered) {
                holds(answered.reply());
            } else {
                Refusal refusal = ((ReplyOrRefusal.Refused) reading).refusal();
                assertThat(refusal.message()).isNotEmpty().hasSizeLessThan(320).doesNotContain("\n");
                assertThatCode(() -> ExampleRequests.dialect("openai")
                                .learn(ExampleRequests.target(ExampleRequests.dialect("openai")), refusal))
                        .doesNotThrowAnyException();
            }
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] body = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int changes = random.nextInt(4); changes > 0 && body.length > 0; changes--) {
            body[random.nextInt(body.length)] = TELLING[random.nextInt(TELLING.length)];
        }
        return body;
    }

    private static void holds(ChatReply reply) {
        if (reply.finish() == Finish.REFUSAL || reply.finish() == Finish.CONTENT_FILTER) {
            return;
        }
        assertThat(reply.firstToken())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.logprob()).isFinite().isLessThanOrEqualTo(0.02));
        assertThat(reply.firstToken().stream().mapToDouble(t -> t.probability()).sum())
                .isLessThanOrEqualTo(1.02);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "null",
                "[]",
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":null}",
                "{\"choices\":[null]}",
                "{\"choices\":[{}]}",
                "{\"choices\":[{\"message\":null}]}",
                "{\"choices\":[{\"message\":{\"content\":7}}]}",
                "{\"choices\":[{\"message\":{\"content\":{}}}]}",
                "{\"choices\":[{\"message\":{\"content\":\"7\"}}]",
                "{\"choices\":[{\"message\":{\"content\":\"7\"}}]}{}",
                "{\"choices\":[{\"message\":{\"content\":\"7\",\"content\":\"8\"}}]}",
                "data: {\"choices\":[{\"delta\":{\"content\":\"7\"}}]}",
                "{\"model\":\"m\",\"message\":{\"content\":\"7\"},\"done\":false}",
                "<!doctype html><p>welcome"
            })
    void areMalformedWhereTheyHoldNoReply(String body) {
        assertThat(ExampleRequests.refusal(ExampleRequests.ELABORATION, ExampleRequests.response(200, body))
                        .kind())
                .isIn(Refusal.Kind.MALFORMED, Refusal.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":[{\"token\":\"7\",\"logprob\":1e999}]}",
                "{\"content\":[{\"token\":\"7\",\"logprob\":Infinity}]}",
                "{\"content\":[{\"token\":\"7\",\"logprob\":\"-0.5\"}]}",
                "{\"content\":[{\"token\":7,\"logprob\":-0.5}]}",
                "{\"content\":[{\"token\":\"7\",\"prob\":-0.5,\"top_probs\":[]}]}",
                "{\"top_logprobs\":[{\"7\":-0.1,\"8\":-0.5}]}"
            })
    void areUnreadableIfTheProbabilitiesAre(String logprobs) {
        assertThat(ExampleRequests.refusal(
                                ExampleRequests.RATING, ExampleRequests.response(200, WITH.formatted(logprobs)))
                        .kind())
                .isEqualTo(Refusal.Kind.UNREADABLE);
    }

    @Test
    void areMalformedIfAMapNamesATokenTwice() {
        String logprobs = "{\"top_logprobs\":[{\"7\":-0.5,\"7\":-3.0}]}";
        assertThat(ExampleRequests.refusal(
                                ExampleRequests.RATING, ExampleRequests.response(200, WITH.formatted(logprobs)))
                        .kind())
                .isIn(Refusal.Kind.MALFORMED, Refusal.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "{}",
                "{\"content\":null}",
                "{\"content\":[{\"token\":\"7\",\"logprob\":NaN,\"top_logprobs\":[{\"token\":\"8\",\"logprob\":-Infinity}]}]}",
                "{\"content\":[{\"token\":\"7\",\"logprob\":-1e30,\"top_logprobs\":[]}]}"
            })
    void areWithoutProbabilitiesWhereNoneIsTold(String logprobs) {
        assertThat(ExampleRequests.refusal(
                                ExampleRequests.RATING, ExampleRequests.response(200, WITH.formatted(logprobs)))
                        .kind())
                .isEqualTo(Refusal.Kind.NO_LOGPROBS);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 100_000})
    void mayNestAsDeepAsTheyLike(int depth) {
        String deep = "[".repeat(depth);
        assertThat(ExampleRequests.refusal(ExampleRequests.RATING, ExampleRequests.response(200, deep))
                        .kind())
                .isIn(Refusal.Kind.MALFORMED, Refusal.Kind.UNREADABLE);
        assertThat(ExampleRequests.refusal(ExampleRequests.RATING, ExampleRequests.response(400, deep))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "abort"})
    void areTheHostsFaultWhereItSaysSo(String finish) {
        String body = "{\"choices\":[{\"message\":{\"content\":\"x\"},\"finish_reason\":\"" + finish + "\"}]}";
        assertThat(ExampleRequests.refusal(ExampleRequests.ELABORATION, ExampleRequests.response(200, body))
                        .kind())
                .isEqualTo(Refusal.Kind.SERVER_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n\n", "\ufeff"})
    void mayBeginWithWhatSomeHostsSendFirst(String before) {
        String body = before + "{\"choices\":[{\"message\":{\"content\":\" x\\n\"},\"seed\":15668879311493286000}]}";
        assertThat(ExampleRequests.answered(ExampleRequests.ELABORATION, body)
                        .reply()
                        .text())
                .isEqualTo(" x\n");
    }
}
