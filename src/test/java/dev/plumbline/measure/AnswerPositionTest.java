package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stats.distribution.OpenMass;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Scale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPositionTest {
    private static final Scale DIGITS = new Scale(0, 9);
    private static final Scale TEN = new Scale(0, 10);
    private static final Scale SIGNED = new Scale(-3, 3);

    private static List<TokenLogprob> tokens(Object... tokensAndProbabilities) {
        List<TokenLogprob> tokens = new ArrayList<>();
        for (int i = 0; i < tokensAndProbabilities.length; i += 2) {
            tokens.add(new TokenLogprob(
                    (String) tokensAndProbabilities[i], Math.log((double) tokensAndProbabilities[i + 1])));
        }
        return tokens;
    }

    /** A position whose first token was drawn. */
    private static ReplyPosition position(Object... tokensAndProbabilities) {
        return new ReplyPosition((String) tokensAndProbabilities[0], tokens(tokensAndProbabilities), List.of());
    }

    private static ChatReply reply(String text, ReplyPosition... positions) {
        return new ChatReply(text, List.of(positions), Finish.STOP, false, false);
    }

    private static Outcome<Rating> outcome(Scale scale, ChatReply reply) {
        return AnswerPosition.read(
                scale,
                new NumberSpelling(scale),
                new RatingSettings("{question}", 0, 4, 20, AnswerSampling.of(100)),
                reply);
    }

    private static SeenDistribution seen(Scale scale, ChatReply reply) {
        Rating rating = outcome(scale, reply).fold(r -> r, r -> null, r -> null);
        assertThat(rating).as("%s", outcome(scale, reply)).isNotNull();
        return rating.seen();
    }

    private static @Nullable String unscored(Scale scale, ChatReply reply) {
        return outcome(scale, reply).fold(rating -> null, reason -> reason, reason -> null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u25817", "\u01207", " 7", "\n7", "\u010A7", "<0x20>7", "\u00A07", "7\u0120"})
    void everySpellingOfABlankIsABlank(String seven) {
        SeenDistribution seen = seen(DIGITS, reply("7", position(seven, 0.8, "7", 0.1, "5", 0.1)));

        assertThat(seen.isOneToken()).isTrue();
        assertThat(seen.seen().get(7)).isCloseTo(0.9, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\u2581", "\u0120", "<0x0A>", ""})
    void aBlankFirstTokenIsReadOn(String blank) {
        SeenDistribution seen = seen(
                DIGITS,
                reply("7", position(blank, 0.97, "7", 0.02, "6", 0.01), position("7", 0.6, "5", 0.3, "3", 0.1)));

        assertThat(seen.seen().get(7)).isCloseTo(0.97 * 0.6 + 0.02, within(1e-12));
        assertThat(seen.seen().get(5)).isCloseTo(0.97 * 0.3, within(1e-12));
        assertThat(seen.seen().get(6)).isCloseTo(0.01, within(1e-12));
        assertThat(seen.unseenMass()).isCloseTo(0, within(1e-12));
        assertThat(seen.undecided()).isZero();
    }

    @Test
    void aBlankThatWasNotDrawnMayBecomeAnyAnswer() {
        SeenDistribution seen = seen(DIGITS, reply("7", position("7", 0.7, " ", 0.3)));

        assertThat(seen.undecided()).isCloseTo(0.3, within(1e-12));
        assertThat(seen.box(2).high()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void aReplyThatEndsWithItsBlankIsUnscored() {
        assertThat(unscored(DIGITS, reply("", position(" ", 0.97, "7", 0.02))))
                .startsWith("the reply ended before an answer began")
                .contains("raise rating.max-tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<think>", "[THINK]", "<|channel|>analysis", "<thinking>"})
    void aReplyThatThinksIsUnscored(String mark) {
        ReplyPosition thought = position("Okay", 1.0);
        ReplyPosition seven = position("7", 1.0);
        assertThat(unscored(DIGITS, reply("7", position(mark, 0.97, "7", 0.02), thought, seven)))
                .contains("thinks before it answers", "'" + mark);
        assertThat(unscored(DIGITS, new ChatReply("7", List.of(seven), Finish.STOP, false, true)))
                .contains("thinks before it answers");
        assertThat(unscored(DIGITS, reply(mark + " Seven is nice", position("7", 0.9))))
                .contains("thinks before");
    }

    @Test
    void anEmptyThoughtIsReadOver() {
        SeenDistribution seen = seen(
                DIGITS,
                reply(
                        "7",
                        position("<think>", 0.99, "7", 0.01),
                        position("\n\n", 1.0),
                        position("</think>", 1.0),
                        position("\n\n", 1.0),
                        position("7", 0.9, "5", 0.1)));

        assertThat(seen.seen().get(7)).isCloseTo(0.99 * 0.9 + 0.01, within(1e-12));
    }

    @Test
    void aTextOfAnotherTokenIsUnscored() {
        assertThat(unscored(DIGITS, reply("2", position("7", 0.6, "5", 0.3, "4", 0.1))))
                .contains("the text '2' does not begin with the drawn token '7'", "'5' 0.300");
        assertThat(unscored(DIGITS, reply("5", position("7", 0.6, "5", 0.3, "4", 0.1))))
                .contains("does not begin");
        assertThat(unscored(DIGITS, new ChatReply("2", tokens("7", 0.6, "5", 0.4), Finish.STOP, false)))
                .contains("does not begin with any of the tokens seen");
        assertThat(unscored(DIGITS, reply("7", position(" ", 0.9, "7", 0.1), position("5", 0.9, "7", 0.1))))
                .contains("does not begin");
    }

    @Test
    void aDrawnTokenThatIsNotListedIsUnscored() {
        ReplyPosition other = new ReplyPosition("8", tokens("7", 0.6, "5", 0.4), List.of());
        assertThat(unscored(DIGITS, reply("8", other))).contains("the drawn token '8' is none of the 2 tokens");
    }

    @Test
    void aHostThatNamesTheDrawnTokenWronglyIsReadByItsText() {
        ReplyPosition wrong = new ReplyPosition("5", tokens("7", 0.6, "5", 0.4), List.of());
        assertThat(seen(DIGITS, reply("7", wrong)).seen()).containsOnlyKeys(5, 7);
    }

    @Test
    void theSignIsReadOn() {
        SeenDistribution seen =
                seen(SIGNED, reply("-3", position("-", 0.9, "2", 0.06, "1", 0.04), position("3", 0.98, "1", 0.02)));

        assertThat(seen.seen().get(-3)).isCloseTo(0.882, within(1e-12));
        assertThat(seen.seen().get(-1)).isCloseTo(0.018, within(1e-12));
        assertThat(seen.seen().get(2)).isCloseTo(0.06, within(1e-12));
    }

    @Test
    void aSignAloneIsUndecidedAmongTheNegative() {
        SeenDistribution seen = seen(SIGNED, reply("-", position("-", 0.9, "2", 0.06, "1", 0.04)));

        assertThat(seen.undecided()).isCloseTo(0.9, within(1e-12));
        assertThat(seen.open()).contains(new OpenMass(Math.exp(Math.log(0.9)), Math.exp(Math.log(0.9)), List.of("-")));
        assertThat(seen.box(-2).high()).isCloseTo(0.9, within(1e-9));
        assertThat(seen.box(3).high()).isCloseTo(0, within(1e-9));
    }

    @Test
    void oneAndTenAreToldApartByTheNextToken() {
        ReplyPosition one = position("1", 0.998, "2", 0.001, "8", 0.001);
        SeenDistribution ten = seen(TEN, reply("10", one, position("0", 0.999, "5", 0.001)));
        SeenDistribution alone = seen(TEN, reply("1", one, position("", 0.999, "0", 0.001)));

        assertThat(ten.seen().get(10)).isCloseTo(0.998 * 0.999, within(1e-12));
        assertThat(ten.nonScaleMass()).isCloseTo(0.998 * 0.001, within(1e-12));
        assertThat(alone.seen().get(1)).isCloseTo(0.998 * 0.999, within(1e-12));
        assertThat(alone.seen().get(10)).isCloseTo(0.998 * 0.001, within(1e-12));
    }

    @Test
    void oneIsUndecidedIfTheReplyDoesNotGoOn() {
        SeenDistribution seen = seen(TEN, reply("7", position("7", 0.4, "1", 0.3, "8", 0.2, "9", 0.1)));

        assertThat(seen.undecided()).isCloseTo(0.3, within(1e-12));
        assertThat(seen.seen()).containsOnlyKeys(7, 8, 9);
        assertThat(seen.box(10).high()).isCloseTo(0.3, within(1e-12));
        assertThat(seen.box(1).high()).isCloseTo(0.3, within(1e-12));
        assertThat(seen.box(2).high()).isCloseTo(0, within(1e-12));
    }

    @Test
    void anEntryThatMayBeASecondTokenIsKeptOpen() {
        ReplyPosition position = new ReplyPosition("7", tokens("7", 0.35, "5", 0.2), tokens("7", 0.35));
        SeenDistribution seen = seen(DIGITS, reply("7", position));

        assertThat(seen.undecided()).isCloseTo(0.35, within(1e-12));
        assertThat(seen.box(7).high()).isCloseTo(0.7 / 0.9, within(1e-12));
        assertThat(seen.box(7).low()).isLessThan(0.35 / 0.9);
    }
}
