package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.provider.Capabilities.LengthField;
import dev.plumbline.provider.reply.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedFeatureTest {
    private static final Dialect OPENAI = ExampleRequests.dialect("openai");
    private static final Target TARGET = new Target("m", OPENAI.defaults().withMaxTopLogprobs(100), List.of("host"));

    private static Optional<Capabilities> lesson(Target target, Refusal.Kind kind, String message) {
        return OPENAI.learn(target, new Refusal(kind, message, null)).map(Target::capabilities);
    }

    private static Optional<Capabilities> lesson(String message) {
        return lesson(TARGET, Refusal.Kind.INVALID_REQUEST, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Requested sample logprobs of 50, which is greater than max allowed: 20|20",
                "5 is greater than the maximum of 1 - 'logprobs'|1",
                "top_logprobs must be between 0 and 20|20",
                "Invalid value for 'top_logprobs': must be less than or equal to 20.|20",
                "Invalid 'top_logprobs': integer above maximum value. Expected a value <= 20, but got 50 instead.|20",
                "top_logprobs: Input should be less than or equal to 5|5",
                "top_logprobs should be in the range [0, 5]|5",
                "`top_n_tokens` must be >= 0 and <= 5. Given: 20|5",
                "This model supports up to 5 logprobs per token.|5",
                "Logprobs should be in range [0, 20)|19",
                "top_logprobs must be less than 20|19",
                "top_logprobs must not exceed 8|8",
                "no more than 4 top_logprobs may be requested|4",
                "top_logprobs must be between 0 to 5|5",
                "logprobs limit is 3|3",
            })
    void lowersTheNumberOfAlternativesToWhatTheHostNames(String message, int most) {
        assertThat(lesson(message)).contains(TARGET.capabilities().withMaxTopLogprobs(most));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logprobs is not supported with this model",
                "top_logprobs must be between 0 and 200",
                "max allowed logprobs: 0",
                "This model's maximum context length is 4096 tokens, however you requested 5000 tokens (max_tokens 250)",
                "temperature must be between 0 and 1",
                "Field 'temperature': type must be number, but is string",
                "Unknown parameter: 'seed'",
                "max_tokens is too large: 99999",
            })
    void learnsNothingElse(String message) {
        assertThat(lesson(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unsupported parameter: 'top_p' is not supported with this model.",
                "proxy: `temperature` and `top_p` cannot both be specified for this model. Please use only one.",
                "temperature and top_p are mutually exclusive",
                "top_p: Extra inputs are not permitted",
            })
    void leavesTopPOutWhereItIsRefused(String message) {
        assertThat(lesson(message)).contains(TARGET.capabilities().withoutTopP());
        assertThat(lesson(TARGET.with(TARGET.capabilities().withoutTopP()), Refusal.Kind.INVALID_REQUEST, message))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System role not supported",
                "This model does not support system messages: system message is not supported",
                "Conversation roles must alternate user/assistant/user/assistant/...",
                "Developer instruction is not enabled for models/gemma-3-27b-it",
                "Unsupported value: messages[0].role does not support 'system' role: unsupported role system",
            })
    void leavesSystemMessagesOutWhereTheyAreRefused(String message) {
        assertThat(lesson(message)).contains(TARGET.capabilities().withoutSystem());
    }

    @Test
    void takesTheOtherNameOfTheLengthOnce() {
        Refusal refusal = ExampleRequests.refusal(
                ExampleRequests.RATING,
                ExampleRequests.response(400, ExampleRequests.body("errors/openai-max-tokens.json")));
        Optional<Target> learned = OPENAI.learn(TARGET, refusal);
        assertThat(learned).contains(TARGET.with(TARGET.capabilities().with(LengthField.MAX_COMPLETION_TOKENS)));
        assertThat(OPENAI.learn(learned.orElseThrow(), refusal)).isEmpty();
    }

    @Test
    void takesTheOldNameWhereTheNewOneIsUnknown() {
        Target target = TARGET.with(TARGET.capabilities().with(LengthField.MAX_COMPLETION_TOKENS));
        assertThat(lesson(
                        target, Refusal.Kind.INVALID_REQUEST, "max_completion_tokens: Extra inputs are not permitted"))
                .contains(TARGET.capabilities());
    }

    @Test
    void dropsTheTemperatureWhereItIsRefused() {
        Refusal refusal = ExampleRequests.refusal(
                ExampleRequests.RATING,
                ExampleRequests.response(400, ExampleRequests.body("errors/openai-temperature.json")));
        Optional<Target> learned = OPENAI.learn(TARGET, refusal);
        assertThat(learned).contains(TARGET.with(TARGET.capabilities().withoutTemperature()));
        assertThat(OPENAI.learn(learned.orElseThrow(), refusal)).isEmpty();
    }

    @Test
    void learnsFromRefusedRequestsAlone() {
        assertThat(lesson(TARGET, Refusal.Kind.SERVER_ERROR, "top_logprobs must be between 0 and 20"))
                .isEmpty();
    }
}
