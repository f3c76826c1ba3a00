package dev.plumbline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.BodyFields;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingKeyTest {
    private static final ModelRef MODEL = new ModelRef("coastal", "coastal-v1");
    private static final Sampling SAMPLING = new Sampling(1, 250, 0);
    private static final ChatRequest REQUEST = request(MODEL, SAMPLING, 3, Message.user("a"), Message.assistant("b"));

    private static ChatRequest request(ModelRef model, Sampling sampling, Integer sample, Message... messages) {
        return new ChatRequest(model, List.of(messages), sampling, sample);
    }

    private static ModelRef with(String body) {
        return new ModelRef("coastal", "coastal-v1", null, null, new BodyFields(body));
    }

    @Test
    void changesWithTheFieldsThatAProviderAdds() {
        ChatRequest one = request(with("{\"a\":1}"), SAMPLING, 3, Message.user("a"));
        ChatRequest other = request(with("{\"a\":2}"), SAMPLING, 3, Message.user("a"));
        assertThat(RecordingKey.of(one).request())
                .isNotEqualTo(RecordingKey.of(other).request());
    }

    @Test
    void aRequestWithoutAddedFieldsKeepsTheKeyOfEarlierVersions() {
        assertThat(RecordingKey.of(REQUEST).value()).isEqualTo("877ca07b5129527916efe598d1c017c3");
    }

    static Stream<ChatRequest> otherRequests() {
        return Stream.of(
                request(new ModelRef("coastal", "coastal-v2"), SAMPLING, 3, Message.user("a"), Message.assistant("b")),
                request(MODEL, new Sampling(0.9, 250, 0), 3, Message.user("a"), Message.assistant("b")),
                request(MODEL, new Sampling(1, 251, 0), 3, Message.user("a"), Message.assistant("b")),
                request(MODEL, new Sampling(1, 250, 5), 3, Message.user("a"), Message.assistant("b")),
                request(with("{\"a\":1}"), SAMPLING, 3, Message.user("a"), Message.assistant("b")),
                request(MODEL, SAMPLING, 4, Message.user("a"), Message.assistant("b")),
                request(MODEL, SAMPLING, null, Message.user("a"), Message.assistant("b")),
                request(MODEL, SAMPLING, 3, Message.user("a")),
                request(MODEL, SAMPLING, 3, Message.user("ab"), Message.assistant("")),
                request(MODEL, SAMPLING, 3, Message.assistant("a"), Message.user("b")));
    }

    @ParameterizedTest
    @MethodSource("otherRequests")
    void changesWithAllThatTheModelSeesAndHowItSamples(ChatRequest other) {
        assertThat(RecordingKey.of(other).value())
                .isNotEqualTo(RecordingKey.of(REQUEST).value());
    }

    @Test
    void staysWhenAModelIsOnlyCalledOtherwise() {
        ChatRequest renamed =
                request(new ModelRef("c2", "coastal-v1"), SAMPLING, 3, Message.user("a"), Message.assistant("b"));
        assertThat(RecordingKey.of(renamed)).isEqualTo(RecordingKey.of(REQUEST));
    }

    @Test
    void digestIsTheSameForAllSamplesOfARequest() {
        ChatRequest other = request(MODEL, SAMPLING, 7, Message.user("a"), Message.assistant("b"));
        assertThat(RecordingKey.of(other).request())
                .isEqualTo(RecordingKey.of(REQUEST).request());
    }

    @Test
    void whatRequestsBeginWithMakesNoDifferenceToHowItIsHashed() {
        KeyHasher hasher = new KeyHasher();
        List<ChatRequest> requests = Stream.of("a", "b")
                .flatMap(text -> Stream.of(
                        request(MODEL, SAMPLING, 3, Message.system("s"), Message.user(text)),
                        request(MODEL, SAMPLING, 3, Message.system("t"), Message.user(text)),
                        request(MODEL, SAMPLING, 3, Message.user("s"), Message.user(text)),
                        request(new ModelRef("x", "other"), SAMPLING, 3, Message.system("s"), Message.user(text)),
                        request(MODEL, SAMPLING, 3, Message.system("s"))))
                .toList();
        assertThat(requests.stream().map(hasher::of))
                .containsExactlyElementsOf(
                        requests.stream().map(RecordingKey::of).toList());
        assertThat(requests.stream().map(hasher::of).distinct()).hasSize(9);
    }

    /** A recording outlives the code that wrote it, so the key may never change silently. */
    @Test
    void isTheSameInEveryVersion() {
        assertThat(RecordingKey.of(REQUEST).value()).isEqualTo("877ca07b5129527916efe598d1c017c3");
    }
}
