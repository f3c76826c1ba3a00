package dev.plumbline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.Finish;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.ServedIdentity;
import dev.plumbline.provider.reply.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One reader takes all shapes, whoever sends them. */
class AnswerShapesTest {
    /** Tokens are quoted and parted by blanks, since some are blanks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "openai;content;'7' '8' '6' ' 7';-0.5234375;LENGTH;61;1",
                "together-legacy;legacy;'7' '8' '6' '5' ' 7';-0.5234375;LENGTH;61;1",
                "together-content;content;'7';-0.396484375;LENGTH;61;1",
                "vllm;content;'7' '8' '6' '5';-0.5236139297485352;LENGTH;61;1",
                "sglang;content;'7' '8' '6' '5';-0.5236139;LENGTH;61;1",
                "llama-chat;content;'7' '8' '6' '5';-0.5236139297485352;LENGTH;61;1",
                "llama-completion;completion;'7' '8';-0.5236139;LENGTH;61;1",
                "llama-completion-prob;completion-prob;'7' '8';-0.4462871026284195;LENGTH;61;1",
                "llama-completion-2024;completion-prob;'7' '8';-0.4462871026284195;OTHER;61;1",
                "ollama-native;native;'7' '8' '6';-0.5236139;LENGTH;61;1",
                "ollama-v1;content;'7' '8';-0.5236139;LENGTH;61;1",
                "fireworks;content;'7' '8';-0.5236139;LENGTH;61;1",
                "fireworks-legacy;legacy;'7' '8';-0.52;LENGTH;61;1",
                "openrouter;content;'7' '8';-0.5;LENGTH;61;1",
                "sibling-map;legacy-map;'7' '8';-0.5;STOP;-1;-1",
                "legacy-list-of-lists;legacy;'7' '8';-0.5;LENGTH;-1;-1",
                "ray-row;ray;'7' '8';-0.52;OTHER;-1;-1",
                "nasty-spellings;content;'9' ' 9' '９' '9' 'nine' '�' '' '<|im_end|>';-0.7;LENGTH;-1;-1",
                "nasty-sampled-missing;content;'7' '8' '4';-0.4;LENGTH;-1;-1",
                "nasty-think;content;'<think>';0.0;LENGTH;-1;-1",
            })
    void tellsTheAlternativesMostLikelyFirst(
            String file, String shape, String tokens, double best, Finish finish, long prompt, long completion) {
        ReplyOrRefusal.Answered answered =
                ExampleRequests.answered(ExampleRequests.RATING, ExampleRequests.body("bodies/" + file + ".json"));
        List<TokenLogprob> first = answered.reply().firstToken();
        assertThat(String.join(
                        " ", first.stream().map(t -> "'" + t.token() + "'").toList()))
                .isEqualTo(tokens);
        assertThat(first.get(0).logprob()).isCloseTo(best, within(1e-15));
        assertThat(first).isSortedAccordingTo((a, b) -> Double.compare(b.logprob(), a.logprob()));
        assertThat(answered.served().shape()).isEqualTo(shape);
        assertThat(answered.reply().finish()).isEqualTo(finish);
        assertThat(answered.usage()).isEqualTo(new Usage(prompt, completion));
    }

    @Test
    void tellsWhoServed() {
        assertThat(ExampleRequests.answered(ExampleRequests.RATING, ExampleRequests.body("bodies/openai.json"))
                        .served())
                .isEqualTo(new ServedIdentity("gpt-4.1-2025-04-14", "fp_b3f1157249", "content"));
        assertThat(ExampleRequests.answered(ExampleRequests.RATING, ExampleRequests.body("bodies/openrouter.json"))
                        .served())
                .isEqualTo(new ServedIdentity("qwen/qwen-2.5-72b-instruct", "DeepInfra", "content"));
    }

    @Test
    void tellsNoAlternativesThatNobodyAskedFor() {
        ReplyOrRefusal.Answered answered =
                ExampleRequests.answered(ExampleRequests.ELABORATION, ExampleRequests.body("bodies/openai.json"));
        assertThat(answered.reply().firstToken()).isEmpty();
        assertThat(answered.served().shape()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nasty-empty-content|NO_LOGPROBS|no token probabilities",
                "nasty-null-values|NO_LOGPROBS|above the floor",
                "nasty-all-zero|UNREADABLE|all 3 logprobs are 0",
                "nasty-positive-map|UNREADABLE|above 0 (was 0.6997)",
            })
    void refusesWhatIsNoDistribution(String file, Refusal.Kind kind, String message) {
        Refusal refusal = ExampleRequests.refusal(
                ExampleRequests.RATING,
                ExampleRequests.response(200, ExampleRequests.body("bodies/" + file + ".json")));
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.message()).contains(message);
    }

    @Test
    void takesModelRefusalsAndFilteredTextsForReplies() {
        ReplyOrRefusal.Answered refused =
                ExampleRequests.answered(ExampleRequests.RATING, ExampleRequests.body("bodies/nasty-refusal.json"));
        assertThat(refused.reply().finish()).isEqualTo(Finish.REFUSAL);
        assertThat(refused.reply().text()).isEqualTo("I can't help with that.");
        ReplyOrRefusal.Answered filtered =
                ExampleRequests.answered(ExampleRequests.RATING, ExampleRequests.body("bodies/filtered-output.json"));
        assertThat(filtered.reply().finish()).isEqualTo(Finish.CONTENT_FILTER);
        assertThat(filtered.reply().text()).isEqualTo("I cho");
    }

    @Test
    void readsMessagesInParts() {
        ReplyOrRefusal.Answered answered =
                ExampleRequests.answered(ExampleRequests.ELABORATION, ExampleRequests.body("bodies/anthropic.json"));
        assertThat(answered.reply().text()).isEqualTo("I chose seven.");
        assertThat(answered.reply().finish()).isEqualTo(Finish.STOP);
        assertThat(answered.usage()).isEqualTo(new Usage(61, 5));
        assertThat(ExampleRequests.answered(
                                ExampleRequests.ELABORATION, ExampleRequests.body("bodies/anthropic-refusal.json"))
                        .reply()
                        .finish())
                .isEqualTo(Finish.REFUSAL);
    }

    private static List<TokenLogprob> reported(String top) {
        return ExampleRequests.answered(
                        ExampleRequests.RATING,
                        "{\"choices\":[{\"message\":{\"content\":\"7\"},\"error\":null,\"logprobs\":{\"content\":["
                                + "{\"token\":\"7\",\"id\":22,\"logprob\":-1.0,\"top_logprobs\":" + top + "}]}}]}")
                .reply()
                .firstToken();
    }

    @Test
    void countsAnEntryToldTwiceOnceAndTwoTokensOfOneTextTwice() {
        String entry = "{\"id\":22,\"token\":\"7\",\"logprob\":-1.0}";
        assertThat(reported("[" + entry + "," + entry + "]")).containsExactly(new TokenLogprob("7", -1));
        assertThat(reported("[" + entry + ",{\"id\":23,\"token\":\"7\",\"logprob\":-1.0}]"))
                .containsExactly(new TokenLogprob("7", -1), new TokenLogprob("7", -1));
    }

    @Test
    void addsTheDrawnTokenWhereItsListLacksIt() {
        assertThat(reported("[{\"id\":23,\"token\":\"8\",\"logprob\":-0.5}]"))
                .containsExactly(new TokenLogprob("8", -0.5), new TokenLogprob("7", -1));
        assertThat(reported("{\"8\":-0.5,\"7\":-1}"))
                .containsExactly(new TokenLogprob("8", -0.5), new TokenLogprob("7", -1));
    }
}
