package dev.plumbline.provider.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.Finish;
import dev.plumbline.provider.ExampleRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinishWordTest {
    private static ReplyOrRefusal read(String finish, String message) {
        String body = "{\"choices\": [{\"finish_reason\": \"" + finish + "\", \"message\": " + message + "}]}";
        return ExampleRequests.read(ExampleRequests.ELABORATION, ExampleRequests.response(200, body));
    }

    private static Finish finish(String word) {
        return ((ReplyOrRefusal.Answered) read(word, "{\"role\": \"assistant\"}"))
                .reply()
                .finish();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content_filter",
                "SPII",
                "sensitive",
                "IMAGE_SAFETY",
                "content_filter: RECITATION",
                "LANGUAGE",
                "BLOCKLIST",
                "PROHIBITED_CONTENT",
                "guardrail_intervened",
                "content_filtered",
                "ERROR_TOXIC",
                "data_inspection_failed",
                "FinishReason.SAFETY",
                "model_armor_blocked"
            })
    void ofAFilterIsReadWhateverTheHostCallsIt(String word) {
        assertThat(finish(word)).isEqualTo(Finish.CONTENT_FILTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error",
                "network_error",
                "abort",
                "cancelled",
                "timeout",
                "time_limit",
                "server_error",
                "connection_failed",
                "internal",
                "disconnected"
            })
    void ofAFailureIsTheHostsFaultAndNoReply(String word) {
        assertThat(read(word, "{\"content\": \"I li\"}"))
                .isInstanceOfSatisfying(ReplyOrRefusal.Refused.class, refused -> {
                    assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.SERVER_ERROR);
                    assertThat(refused.refusal().message()).contains(word);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "stop,STOP",
        "end_turn,STOP",
        "length,LENGTH",
        "MAX_TOKENS,LENGTH",
        "max_output_tokens,LENGTH",
        "token_limit,LENGTH",
        "model_context_window_exceeded,LENGTH",
        "refusal,REFUSAL",
        "tool_calls,OTHER",
        "whatever,OTHER"
    })
    void ofAnEndIsRead(String word, Finish finish) {
        assertThat(finish(word)).isEqualTo(finish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\": \"\", \"reasoning_content\": \"hm\"}",
                "{\"content\": null, \"reasoning\": \"hm\"}",
                "{\"reasoning_details\": [{\"text\": \"hm\"}]}",
                "{\"content\": [{\"type\": \"thinking\", \"thinking\": [{\"type\": \"text\", \"text\": \"hm\"}]}]}",
                "{\"content\": \"\\n\", \"thinking\": \"hm\"}"
            })
    void isAThoughtWhereNothingElseIsThere(String message) {
        ReplyOrRefusal.Answered answered = (ReplyOrRefusal.Answered) read("stop", message);
        assertThat(answered.reply().finish()).isEqualTo(Finish.THOUGHT);
        assertThat(((ReplyOrRefusal.Answered) read("length", message)).reply().finish())
                .isEqualTo(Finish.LENGTH);
    }

    @Test
    void isTheHostsWordWhereATextStandsBesideTheThought() {
        ReplyOrRefusal.Answered answered =
                (ReplyOrRefusal.Answered) read("stop", "{\"content\": \"7\", \"reasoning\": \"hm\"}");
        assertThat(answered.reply().finish()).isEqualTo(Finish.STOP);
        assertThat(answered.reply().text()).isEqualTo("7");
    }
}
