package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.suite.Scale;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAnswerTest {
    private static OptionalInt read(Scale scale, String reply) {
        return new NumberSpelling(scale).written(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "7.",
                "7!",
                " 7 \n",
                "+7",
                "**7**",
                "**7.**",
                "`7`",
                "(7)",
                "\"7\"",
                "“7”",
                "7/9",
                "7 / 9",
                "7 out of 9",
                "**7** out of 9.",
                "seven",
                "Seven.",
                "seven out of nine",
                "I'd say 7.",
                "I’d say 7.",
                "I would rate it a 7",
                "I'll go with 7",
                "My answer is 7.",
                "Answer: 7",
                "**Rating:** 7",
                "Final answer: **7**",
                "On a scale of 0-9, I'd say 7.",
                "7 (on a scale from 0 to 9)",
                "7. I like them.",
                "7 - because I like it",
                "7\n\nI support this, since it is one of the best.",
                "7. So 7 it is.",
                "$\\boxed{7}$",
                "\\boxed{7}",
                "7",
                "٧",
                "۷",
                "७",
                "๗",
                "٧/٩",
                "7\uFE0F\u20E3",
                "\u200F7\u200E",
                "7<|im_end|>",
                "The correct answer is 7.",
                "The answer is **7**",
                "{\"answer\": 7}",
                "{\"answer\": \"7\"}",
                " {\n  \"rating\" : 7\n}\n",
                "{\"answer\": \"seven\", \"reason\": \"I like \\\"them\\\"\"}",
                "{\"reason\": \"I like them\", \"rating\": \"7/9\", \"sure\": true}",
                "```json\n{\"answer\": 7}\n```",
                "```\n{\"answer\": 7}\n```",
                "7</s>"
            })
    void readsSevenInManySpellings(String reply) {
        assertThat(read(new Scale(0, 9), reply)).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot say.",
                "7.5",
                "7,5",
                "7.0",
                "07",
                "7-8",
                "7 to 8",
                "7 or 8",
                "between 7 and 8",
                "6/7",
                "7/10",
                "7 out of 10",
                "7%",
                "7th",
                "#7",
                "7²",
                "7½",
                "7e1",
                "1 2",
                "12",
                "-7",
                "- 7",
                "not 7",
                "I would not say 7",
                "I'd rather not say 7.",
                "about 7",
                "7, or maybe eight",
                "7. No, 3.",
                "seven. No, eight.",
                "There are 3 reasons why I will not answer.",
                "3 reasons why I will not answer",
                "No one can say.",
                "As a model from 2024, I have no opinion.",
                "I'd say this one is 7",
                "https://7",
                "7/9/2024",
                "7/9 or 8/9",
                "3.7",
                "v7",
                "seventy-seven",
                "sevens",
                "The answer is 7 or 8",
                "The answer is not 7",
                "{\"answer\": 7.0}",
                "{\"answer\": 12}",
                "{\"answer\": 7, \"of\": 9}",
                "{\"answer\": 7, \"again\": 7}",
                "{\"answer\": 7, \"reason\": \"3 reasons\"}",
                "{\"answer\": \"7 or 8\"}",
                "{\"answer\": null, \"number\": 7}",
                "{\"answer\": {\"value\": 7}}",
                "{\"answer\": [7]}",
                "{\"a\": 7, \"a\": 7}",
                "{\"answer\": 7",
                "{\"answer\": 7} and {\"answer\": 8}",
                "{7}",
                "{\"answer\": 07}",
                "{\"answer\": 7e0}",
                "[7, 8]",
                "七"
            })
    void readsNothingFromWhatIsNoOneNumberOnTheScale(String reply) {
        assertThat(read(new Scale(0, 9), reply)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zero | 0
            ten | 10
            nineteen | 19
            twenty | 20
            twenty-one | 21
            Forty two | 42
            ninety-nine | 99
            hundred | 100
            one hundred | 100
            a hundred out of 100 | 100
            70/100 | 70
            seventy out of a hundred | 70
            I'd give it a 42. | 42
            """)
    void readsNumbersInWordsUpToAHundred(String reply, int answer) {
        assertThat(read(new Scale(0, 100), reply)).hasValue(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -3 | -3
            \u22123 | -3
            \u20133 | -3
            minus three | -3
            negative 3 | -3
            I'd say -2. | -2
            +2 | 2
            -0 | 0
            2 out of 3 | 2
            """)
    void readsSigns(String reply, int answer) {
        assertThat(read(new Scale(-3, 3), reply)).hasValue(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 3", "-3 to 3", "-3-3", "3-", "--3", "-3/3 or 1/3", "minus"})
    void readsNothingFromDoubtfulSigns(String reply) {
        assertThat(read(new Scale(-3, 3), reply)).isEmpty();
    }

    /** Whatever surrounds them, two different numbers of the scale in one reply are no answer, and one in a frame of the grammar is that number. */
    @Test
    void oneNumberInAFrameIsReadAndTwoNeverAre() {
        SplittableRandom random = new SplittableRandom(3);
        List<String> frames = List.of(
                "%s",
                "**%s**.",
                "The answer is %s",
                "Answer: %s.",
                "I'd say %s, because I like it.",
                "{\"answer\": %s}",
                "{\"why\": \"I like it\", \"answer\": \"%s\"}",
                "```json\n{\"rating\": %s}\n```",
                "\\boxed{%s}");
        List<String> joins =
                List.of("%s or %s", "%s, %s", "%s. No, %s.", "%s/%s", "%s-%s", "%s %s", "%s\", \"b\": \"%s");
        Scale scale = new Scale(0, 100);
        for (int i = 0; i < 3_000; i++) {
            int one = random.nextInt(101);
            int other = (one + 1 + random.nextInt(99)) % 101;
            String frame = frames.get(random.nextInt(frames.size()));
            assertThat(read(scale, frame.formatted(one)))
                    .as(frame.formatted(one))
                    .hasValue(one);
            String two = frame.formatted(joins.get(random.nextInt(joins.size())).formatted(one, other));
            if (other != 100 || !two.contains("/")) {
                assertThat(read(scale, two)).as(two).isEmpty();
            }
        }
    }

    @Test
    void aHugeReplyIsReadInNoTime() {
        String essay = "I'd say 7. " + "one two and so on ".repeat(500);
        assertThat(read(new Scale(0, 9), essay)).isEmpty();
        assertThat(read(new Scale(0, 9), "7".repeat(1_000_000))).isEmpty();
        assertThat(read(new Scale(0, 9), "7. " + "a ".repeat(4_000))).hasValue(7);
        assertThat(read(new Scale(0, 9), "{\"answer\": 7, \"why\": \"" + "\\\\".repeat(4_000) + "\"}"))
                .hasValue(7);
        assertThat(read(new Scale(0, 9), "{\"answer\": " + "{".repeat(9_000))).isEmpty();
    }
}
