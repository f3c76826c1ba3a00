package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.suite.Question;
import dev.plumbline.testing.Suites;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reply without an answer is neither an explanation nor an answer off the scale. */
class MissingAnswerTest {
    private static final Question TEA = Suites.small().question("tea");
    private final RatingProtocol ratings = new RatingProtocol(Suites.small());
    private final ElaborationProtocol elaborations =
            new ElaborationProtocol(ratings, Suites.small().elaboration());

    private static ChatReply reply(Finish finish, String text) {
        return new ChatReply(text, List.of(), finish, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LENGTH         | ''                | elaboration.max-tokens
            LENGTH         | <think>well, I    | elaboration.max-tokens
            STOP           | <think>well, I    | inside a thought
            THOUGHT        | ''                | a thought and no answer
            CONTENT_FILTER | I li              | filter
            OTHER          | ''                | no text
            """)
    void leavesAnExplanationUnscored(Finish finish, String text, String why) {
        assertThat(elaborations.read(reply(finish, text)))
                .isInstanceOfSatisfying(
                        Outcome.Unscored.class,
                        read -> assertThat(read.reason()).contains(why));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STOP    | ''                         | ''
            REFUSAL | ''                         | ''
            LENGTH  | I like                     | I like
            OTHER   | I like                     | I like
            STOP    | <think>hm</think> I like   | I like
            """)
    void readsAnExplanationWithoutItsThoughts(Finish finish, String text, String explanation) {
        assertThat(elaborations.read(reply(finish, text)).<String>fold(Elaboration::text, r -> r, r -> r))
                .isEqualTo(explanation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STOP   | We weigh it. ***END*** 7          | 7
            STOP   | 3? ***END*** no ***END*** **7**   | 7
            STOP   | ***END*** <think>hm</think> 7     | 7
            STOP   | 7                                 | the reply does not hold '***END***'
            STOP   | <think>hm</think> 7               | the reply does not hold '***END***'
            LENGTH | We weigh it. 7                    | raise rating.max-tokens
            LENGTH | We weigh it. ***END***            | raise rating.max-tokens
            """)
    void readsASampledAnswerAfterTheMarkThatTheProfileNames(Finish finish, String text, String expected) {
        Outcome<SampledAnswer> answer =
                ratings.readAnswer(TEA, 0, reply(finish, text).thinking("***END***"));
        assertThat(answer.<String>fold(a -> String.valueOf(a.value()), r -> r, r -> r))
                .contains(expected);
        assertThat(elaborations.read(reply(finish, text).thinking("***END***")))
                .isInstanceOf(answer instanceof Outcome.Measured ? Outcome.Measured.class : Outcome.Unscored.class);
    }

    @Test
    void needsNoMarkIfTheHostKeepsTheThoughtBesideTheText() {
        ChatReply reply = new ChatReply("7", List.of(), Finish.STOP, false, true).thinking("</think>");
        assertThat(ratings.readAnswer(TEA, 0, reply).<Integer>fold(SampledAnswer::value, r -> null, r -> null))
                .isEqualTo(7);
    }

    @Test
    void readsNoProbabilitiesOfAModelThatThinks() {
        ChatReply reply = RatingProtocolTest.reply("7", 0.9, "5", 0.1);
        assertThat(ratings.read(TEA, reply)).isInstanceOf(Outcome.Measured.class);
        assertThat(ratings.read(TEA, reply.thinking("</think>")))
                .isInstanceOfSatisfying(
                        Outcome.Unscored.class,
                        read -> assertThat(read.reason()).contains("those of a thought"));
    }

    @Test
    void countsNoSampledAnswerThatNeverCame() {
        Outcome<SampledAnswer> cut = ratings.readAnswer(TEA, 0, reply(Finish.LENGTH, ""));
        assertThat(cut)
                .isInstanceOfSatisfying(
                        Outcome.Unscored.class,
                        read -> assertThat(read.reason()).contains("raise rating.max-tokens"));
        Outcome<SampledAnswer> seven = ratings.readAnswer(TEA, 0, reply(Finish.STOP, "<think>5?</think>\n7"));
        assertThat(ratings.count(TEA, List.of(seven, cut, seven)))
                .isInstanceOfSatisfying(Outcome.Measured.class, rating -> {
                    assertThat(((Rating) rating.value()).samples()).isEqualTo(2);
                    assertThat(((Rating) rating.value()).counts()).containsOnlyKeys(7);
                    assertThat(((Rating) rating.value()).missing())
                            .isEqualTo(
                                    "1 of 3 replies came to no answer: the length limit was used up by thoughts before any answer;"
                                            + " raise rating.max-tokens");
                });
        assertThat(ratings.count(TEA, List.of(cut, cut)))
                .isInstanceOfSatisfying(
                        Outcome.Unscored.class,
                        read -> assertThat(read.reason()).contains("raise rating.max-tokens"));
    }

    @Test
    void namesTheFilterThatWithheldARating() {
        assertThat(ratings.read(TEA, reply(Finish.CONTENT_FILTER, "")))
                .isEqualTo(new Outcome.Unscored<>("the provider's content filter withheld the reply"));
        assertThat(ratings.read(TEA, reply(Finish.STOP, "7")))
                .isEqualTo(new Outcome.Unscored<>("the reply carries no token probabilities"));
    }

    @Test
    void keepsTheTenMostFrequentTextsOffTheScaleWithTheirCounts() {
        List<Outcome<SampledAnswer>> answers = new ArrayList<>();
        for (int text = 0; text < 30; text++) {
            for (int i = 0; i <= text; i++) {
                answers.add(ratings.readAnswer(
                        TEA, 0, reply(Finish.STOP, "no\n answer\u202e " + "x".repeat(text * 9))));
            }
        }
        answers.add(ratings.readAnswer(TEA, 0, reply(Finish.STOP, "7")));
        assertThat(ratings.count(TEA, answers)).isInstanceOfSatisfying(Outcome.Measured.class, measured -> {
            List<OffScaleReply> off = ((Rating) measured.value()).offScale();
            // Texts that differ only after the cut are one.
            assertThat(off).hasSize(8);
            assertThat(off.get(0).count()).isEqualTo(437);
            assertThat(off.get(1).count()).isEqualTo(7);
            assertThat(off)
                    .allSatisfy(each -> assertThat(each.text())
                            .startsWith("no answer<U+202E>")
                            .hasSizeLessThanOrEqualTo(83));
        });
    }

    @Test
    void quotesAnAnswerThatIsOffTheScale() {
        Outcome<SampledAnswer> words =
                ratings.readAnswer(TEA, 0, reply(Finish.STOP, "I like\n\u202ethem " + "x".repeat(99)));
        assertThat(ratings.count(TEA, List.of(words)))
                .isInstanceOfSatisfying(
                        Outcome.Unscored.class,
                        read -> assertThat(read.reason())
                                .isEqualTo(
                                        "none of the 1 sampled answers is on the scale, such as 'I like <U+202E>them "
                                                + "x".repeat(20) + "...'"));
    }
}
