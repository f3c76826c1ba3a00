package dev.plumbline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<think>5 or 6?</think>\n\n7",
                "<think>\n\n</think>\n\n7",
                "<THINK>5</THINK>7",
                "5 or 6?</think>7",
                "<thinking>5</thinking> 7",
                "<thought>5</thought>7",
                "<reasoning>5</reasoning>\n7",
                "[THINK]5[/THINK]7",
                "<seed:think>5</seed:think>7",
                "◁think▷5◁/think▷7",
                "<|START_THINKING|>5<|END_THINKING|><|START_RESPONSE|>7<|END_RESPONSE|>",
                "<|channel|>analysis<|message|>5 or 6<|end|><|start|>assistant<|channel|>final<|message|>7<|return|>",
                "analysisThe user asks. 5?assistantfinal7",
                "<think>a</think><think>b</think>7",
                "<think>a <think> b</think>7"
            })
    void isWhatFollowsTheThoughts(String reply) {
        assertThat(AnswerText.of(reply)).isEqualTo(new AnswerText("7", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<think>It could be a",
                "<think>a</think> <think>b",
                "[THINK]well",
                "<|channel|>analysis<|message|>We need",
                "<reasoning>so",
                "analysisWe need to answer"
            })
    void neverCameWhereTheReplyEndsInAThought(String reply) {
        assertThat(AnswerText.of(reply)).isEqualTo(new AnswerText("", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 7\n",
                "I like <b>owls</b>.",
                "The <reasoning> tag is odd.",
                "analysis of owls",
                "a < b [THIN] c"
            })
    void isTheTextAsItIsWhereNothingWasThoughtAloud(String reply) {
        assertThat(AnswerText.of(reply)).isEqualTo(new AnswerText(reply, false));
    }

    @Test
    void keepsWhatWasSaidBeforeAThought() {
        assertThat(AnswerText.of("Well. <think>hm</think> 7").text()).isEqualTo("Well.  7");
    }
}
