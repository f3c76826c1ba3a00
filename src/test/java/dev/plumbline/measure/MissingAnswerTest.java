package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.suite.Question;
import dev.plumbline.testing.Suites;
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

    @Test
    void countsNoSampledAnswerThatNeverCame() {
        Outcome<SampledAnswer> cut = ratings.readAnswer(TEA, reply(Finish.LENGTH, ""));
        assertThat(cut)
                .isInstanceOfSatisfying(
                        Outcome.Unscored.class,
                        read -> assertThat(read.reason()).contains("raise rating.max-tokens"));
        Outcome<SampledAnswer> seven = ratings.readAnswer(TEA, reply(Finish.STOP, "<think>5?</think>\n7"));
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
    void quotesAnAnswerThatIsOffTheScale() {
        Outcome<SampledAnswer> words =
                ratings.readAnswer(TEA, reply(Finish.STOP, "I like\n\u202ethem " + "x".repeat(99)));
        assertThat(ratings.count(TEA, List.of(words)))
                .isInstanceOfSatisfying(
                        Outcome.Unscored.class,
                        read -> assertThat(read.reason())
                                .isEqualTo(
                                        "none of the 1 sampled answers is on the scale, such as 'I like <U+202E>them "
                                                + "x".repeat(20) + "...'"));
    }
}
