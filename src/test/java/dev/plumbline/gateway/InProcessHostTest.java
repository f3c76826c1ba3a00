package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.spi.ModelAnswer;
import dev.plumbline.spi.ModelGateway;
import dev.plumbline.spi.ModelRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls to a gateway of the user's take the way of all calls: counted, tried again, recorded. */
class InProcessHostTest {
    private static final String KEY = "sk-inprocess-0123456789abcdef";
    private static volatile ModelGateway model = request -> ModelAnswer.text("unset");

    /** What a profile names: it asks whatever the running test has set. */
    static final class Delegate implements ModelGateway {
        @Override
        public ModelAnswer ask(ModelRequest request) throws IOException, InterruptedException {
            return model.ask(request);
        }
    }

    @TempDir
    private Path folder;

    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void reset() {
        calls.set(0);
    }

    private void answer(ModelGateway gateway) {
        model = request -> {
            calls.incrementAndGet();
            return gateway.ask(request);
        };
    }

    private LiveGateway open(String provider) throws IOException {
        return LiveHost.open(
                "{dialect: java, class: %s, api-key: \"${KEY}\"%s}".formatted(Delegate.class.getName(), provider),
                folder,
                KEY);
    }

    private static ChatRequest request(int sample, int topLogprobs) {
        return new ChatRequest(
                new ModelRef("base", "b"),
                List.of(Message.user("5?"), Message.assistant("5"), Message.user("why?")),
                new Sampling(0.5, 50, topLogprobs),
                sample);
    }

    private static CompletableFuture<ChatReply> ask(LiveGateway gateway, int sample) {
        return ask(gateway, sample, 0);
    }

    private static CompletableFuture<ChatReply> ask(LiveGateway gateway, int sample, int topLogprobs) {
        return gateway.send(
                request(sample, topLogprobs), new CallId(CallKind.ELABORATION, "s", "q", 5, "base", sample));
    }

    private static ChatReply reply(CompletableFuture<ChatReply> asked) throws Exception {
        return asked.get(20, TimeUnit.SECONDS);
    }

    private static void failsWith(CompletableFuture<ChatReply> asked, String... words) {
        assertThatThrownBy(() -> asked.get(20, TimeUnit.SECONDS)).hasMessageContainingAll(words);
    }

    private String recorded() throws IOException {
        Path file = folder.resolve("base.jsonl");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void theGatewayIsAskedWhatTheModelSeesAndHowItSamples() throws Exception {
        ModelRequest[] asked = new ModelRequest[1];
        answer(request -> {
            asked[0] = request;
            return ModelAnswer.text("because");
        });
        try (LiveGateway gateway = open("")) {
            reply(ask(gateway, 0));
        }
        assertThat(asked[0].model()).isEqualTo("m");
        assertThat(asked[0].messages()).isEqualTo(request(0, 0).messages());
        assertThat(asked[0].lastMessage()).isEqualTo("why?");
        assertThat(asked[0].temperature()).isEqualTo(0.5);
        assertThat(asked[0].maxTokens()).isEqualTo(50);
        assertThat(asked[0].topLogprobs()).isZero();
        assertThat(asked[0].seed()).isNotNegative();
    }

    @Test
    void repliesAreRecordedAndTheNextRunAsksForNoneOfThem() throws Exception {
        answer(request -> ModelAnswer.text("because").by("build 7", 61, 9));
        try (LiveGateway gateway = open("")) {
            assertThat(reply(ask(gateway, 0)).text()).isEqualTo("because");
            assertThat(gateway.totals().get(0).promptTokens()).isEqualTo(61);
        }
        assertThat(recorded())
                .contains("\"because\"", "\"by\":\"live\"", "\"served\":\"build 7\"", "\"prompt-tokens\":61");
        assertThat(recorded()).doesNotContain("Delegate", "java");
        try (LiveGateway gateway = open("")) {
            assertThat(reply(ask(gateway, 0)).text()).isEqualTo("because");
            assertThat(gateway.replayed()).isEqualTo(1);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void tokenProbabilitiesArriveInTheOrderOfLikelihood() throws Exception {
        answer(request -> ModelAnswer.token(Map.of("3", 0.2, "5", 0.7)));
        try (LiveGateway gateway = open("")) {
            ChatReply reply = reply(ask(gateway, 0, 20));
            assertThat(reply.text()).isEqualTo("5");
            assertThat(reply.firstToken()).extracting(t -> t.token()).containsExactly("5", "3");
            assertThat(reply.firstToken().get(1).probability()).isBetween(0.199999, 0.200001);
        }
    }

    @Test
    void anAnswerWithoutTheTokenProbabilitiesThatWereAskedForSaysHowToSampleInstead() throws Exception {
        answer(request -> ModelAnswer.text("5"));
        try (LiveGateway gateway = open("")) {
            failsWith(ask(gateway, 0, 20), "has no positions with log probabilities", "logprobs: false");
        }
        assertThat(calls).hasValue(2);
        assertThat(recorded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.5, a logprob is above 0", "NaN, is NaN"})
    void whatCannotBeLogProbabilitiesIsRefused(double logprob, String why) throws Exception {
        ModelAnswer.Position position =
                new ModelAnswer.Position("5", List.of(new dev.plumbline.chat.TokenLogprob("5", logprob)));
        answer(request -> ModelAnswer.text("5").with(List.of(position)));
        try (LiveGateway gateway = open("")) {
            failsWith(ask(gateway, 0, 20), why);
        }
    }

    @Test
    void aRefusalIsRecordedAsOne() throws Exception {
        answer(request -> ModelAnswer.text("I cannot.").finished(Finish.REFUSAL));
        try (LiveGateway gateway = open("")) {
            assertThat(reply(ask(gateway, 0, 20)).finish()).isEqualTo(Finish.REFUSAL);
        }
        assertThat(recorded()).contains("refusal");
    }

    @Test
    void anIoExceptionIsTriedAgain() throws Exception {
        answer(request -> {
            if (calls.get() == 1) {
                throw new IOException("connection reset");
            }
            return ModelAnswer.text("because");
        });
        try (LiveGateway gateway = open("")) {
            assertThat(reply(ask(gateway, 0)).text()).isEqualTo("because");
            assertThat(gateway.totals().get(0).retries()).isEqualTo(1);
        }
    }

    @Test
    void anyOtherExceptionFailsItsCallAloneWithItsMessageAndWithoutKeys() throws Exception {
        answer(request -> {
            if (calls.get() == 1) {
                throw new IllegalStateException("no weights for " + KEY);
            }
            return ModelAnswer.text("because");
        });
        try (LiveGateway gateway = open(", concurrency: 1")) {
            CompletableFuture<ChatReply> first = ask(gateway, 0);
            CompletableFuture<ChatReply> second = ask(gateway, 1);
            failsWith(first, "no reply for elaboration", "IllegalStateException: no weights for [key]");
            assertThat(reply(second).text()).isEqualTo("because");
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void aReplyThatRepeatsAKeyIsNotRecorded() throws Exception {
        answer(request -> ModelAnswer.text("it is " + KEY));
        try (LiveGateway gateway = open("")) {
            failsWith(ask(gateway, 0), "repeats the API key");
        }
        assertThat(recorded()).isEmpty();
    }

    @Test
    void noAnswerAtAllIsSaidAsSuch() throws Exception {
        answer(InProcessHostTest::nothing);
        try (LiveGateway gateway = open("")) {
            failsWith(ask(gateway, 0), "Delegate failed: it returned null");
        }
    }

    @SuppressWarnings({"NullAway", "UnusedVariable"})
    private static @Nullable ModelAnswer nothing(ModelRequest request) {
        return null;
    }

    @Test
    void anErrorEndsAllCallsOfTheProvider() throws Exception {
        answer(request -> {
            throw new NoClassDefFoundError("com/acme/Weights");
        });
        try (LiveGateway gateway = open(", concurrency: 1")) {
            CompletableFuture<ChatReply> first = ask(gateway, 0);
            CompletableFuture<ChatReply> second = ask(gateway, 1);
            assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(NoClassDefFoundError.class);
            failsWith(second, "com/acme/Weights");
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void aCallThatTakesLongerThanTheCallTimeoutIsInterruptedAndTriedAgain() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        answer(request -> {
            if (calls.get() == 1) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            }
            return ModelAnswer.text("because");
        });
        try (LiveGateway gateway = open(", call-timeout: 1")) {
            assertThat(reply(ask(gateway, 0)).text()).isEqualTo("because");
        }
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
