package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.Message;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.Sampling;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.testing.Suites;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingProtocolTest {
    private final RatingProtocol protocol = new RatingProtocol(Suites.small());

    static ChatReply reply(Object... tokensAndProbabilities) {
        List<TokenLogprob> top = new ArrayList<>();
        for (int i = 0; i < tokensAndProbabilities.length; i += 2) {
            top.add(new TokenLogprob(
                    (String) tokensAndProbabilities[i], Math.log((double) tokensAndProbabilities[i + 1])));
        }
        return new ChatReply((String) tokensAndProbabilities[0], top, Finish.LENGTH, false);
    }

    private Rating measured(ChatReply reply) {
        return protocol.read(Suites.small().question("tea"), reply).fold(r -> r, r -> null, r -> null);
    }

    private String unscored(ChatReply reply) {
        return protocol.read(Suites.small().question("tea"), reply).fold(r -> "measured", r -> r, r -> "failed");
    }

    @Test
    void asksTheQuestionInTheWordsOfThePrompt() {
        ChatRequest request = protocol.request(Suites.small().question("tea"), new ModelRef("base", "b"));
        assertThat(request)
                .isEqualTo(new ChatRequest(
                        new ModelRef("base", "b"),
                        List.of(Message.user("On a scale of 0-9, how much tea?")),
                        new Sampling(0, 1, 5),
                        0));
    }

    @Test
    void addsTheSpellingsOfOneAnswer() {
        Rating rating = measured(reply("5", 0.4, " 5", 0.2, "\uFF15", 0.1, "7", 0.2));
        assertThat(rating.seen().seen().get(5)).isCloseTo(0.7, within(1e-12));
        assertThat(rating.seen().mass()).isCloseTo(0.9, within(1e-12));
        assertThat(rating.seen().cut()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aDrawnTokenBelowTheAlternativesAskedForBoundsNoUnseenToken() {
        Rating rating = measured(reply("5", 0.5, "7", 0.2, "6", 0.1, "8", 0.05, "As", 0.04, "x", 1e-6));
        assertThat(rating.seen().cut()).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void aReplyWithoutAnAnswerOnTheScaleIsUnscoredAndStillShowsItsMass() {
        Outcome<Rating> outcome = protocol.read(Suites.small().question("tea"), reply("I", 0.9, "As", 0.05));
        assertThat(outcome).isInstanceOf(Outcome.Unscored.class);
        Rating shown = ((Outcome.Unscored<Rating>) outcome).shown();
        assertThat(shown).isNotNull();
        assertThat(shown.seen().isOnScale()).isFalse();
        assertThat(shown.seen().nonScaleMass()).isCloseTo(0.95, within(1e-12));
        assertThat(shown.alternatives()).hasSize(2);
    }

    @Test
    void sampledAnswersThatAreAllOffTheScaleAreUnscoredAndStillCounted() {
        Outcome<Rating> outcome = protocol.count(
                Suites.small().question("tea"),
                List.of(
                        new Outcome.Measured<>(new SampledAnswer(null, "no")),
                        new Outcome.Measured<>(new SampledAnswer(null, "no"))));
        assertThat(outcome).isInstanceOf(Outcome.Unscored.class);
        Rating shown = ((Outcome.Unscored<Rating>) outcome).shown();
        assertThat(shown).isNotNull();
        assertThat(shown.samples()).isEqualTo(2);
        assertThat(protocol.count(Suites.small().question("tea"), List.of(new Outcome.Unscored<>("withheld"))))
                .isEqualTo(new Outcome.Unscored<>("none of the 1 sampled replies came to an answer: withheld"));
    }

    @Test
    void countsTokensThatAreNoAnswerAsNonScaleMass() {
        Rating rating = measured(reply("5", 0.5, "As", 0.2, "10", 0.1, "05", 0.05, "5.", 0.05));
        assertThat(rating.seen().nonScaleMass()).isCloseTo(0.4, within(1e-12));
        assertThat(rating.seen().unseenMass()).isCloseTo(0.1, within(1e-12));
        assertThat(rating.seen().conditional().p(5)).isEqualTo(1);
    }

    @Test
    void acceptsASumSlightlyAboveOneAndNeverClampsTheMass() {
        assertThat(measured(reply("5", 0.9, "6", 0.11)).seen().mass()).isCloseTo(1.01, within(1e-12));
    }

    @Test
    void refusesASumThatRoundingCannotExplain() {
        assertThat(unscored(reply("5", 0.9, "6", 0.2))).startsWith("the token probabilities are not a distribution");
    }

    @Test
    void leavesAReplyWithoutProbabilitiesUnscored() {
        assertThat(unscored(ChatReply.text("5"))).isEqualTo("the reply carries no token probabilities");
    }

    @Test
    void leavesAReplyWithoutAnyAnswerUnscored() {
        assertThat(unscored(reply("As", 0.9, "I", 0.1)))
                .isEqualTo("none of the 2 tokens seen ('As' 0.900, 'I' 0.100) is an answer on the scale");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-9999, -3.4028234663852886e38, Double.NEGATIVE_INFINITY, Double.NaN})
    void takesTheMarksForBelowTheFloorAsUnseen(double mark) {
        ChatReply reply = new ChatReply(
                "5", List.of(new TokenLogprob("5", Math.log(0.8)), new TokenLogprob("6", mark)), Finish.LENGTH, false);
        assertThat(measured(reply).seen().cut()).isCloseTo(0.8, within(1e-12));
        assertThat(measured(reply).seen().seen()).containsOnlyKeys(5);
    }

    @Test
    void noticesTheBfloat16Lattice() {
        ChatReply on = new ChatReply("5", List.of(new TokenLogprob("5", -0.21972656)), Finish.LENGTH, false);
        ChatReply off = new ChatReply("5", List.of(new TokenLogprob("5", -0.2198)), Finish.LENGTH, false);
        assertThat(measured(on).logitStep()).isEqualTo(0.125);
        assertThat(measured(off).logitStep()).isZero();
    }
}
