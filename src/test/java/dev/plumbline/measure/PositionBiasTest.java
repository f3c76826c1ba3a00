package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.suite.AnswerOrder;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that choose the first position by 0.2 more often than the content of the choices explains. */
class PositionBiasTest {
    private static final double BIAS = 0.2;
    private static final double[][] CONTENT = {{0.4, 0.6}, {0.15, 0.25, 0.35, 0.25}};

    @TempDir
    Path root;

    private Random random;

    @BeforeEach
    void seed() {
        random = new Random(7);
    }

    private Suite suite(int choices, int shuffle) throws IOException {
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < choices; i++) {
            listed.append(i == 0 ? "" : ", ").append("{id: c" + i + ", say: Say " + i + "}");
        }
        Path folder = Files.createDirectories(root.resolve("bias"));
        Path file = Files.writeString(folder.resolve("suite.yaml"), """
                suite: bias
                choosing: {prompt: "{question} {choices}", shuffle: %d, temperature: 0, max-tokens: 1, top-logprobs: 20}
                questions: [{id: q, ask: Q, choices: [%s]}]
                gate: {delta: 0.15}
                """.formatted(shuffle, listed));
        return Objects.requireNonNull(SuiteReader.read(file, root, new Mistakes()));
    }

    /** The probability of a position: the content's with an even share of the bias taken from it, and the bias on the first. */
    private static double share(AnswerOrder order, int position, double[] content) {
        return (1 - lambda(content.length)) * content[order.answers().get(position)]
                + (position == 0 ? lambda(content.length) : 0);
    }

    /** So much on the first position gives it 0.2 more than 1/k on average. */
    private static double lambda(int choices) {
        return BIAS / (1 - 1.0 / choices);
    }

    private Rating read(Suite suite, double[] content, double hidden) {
        Question question = suite.questions().get(0);
        RatingProtocol protocol = new RatingProtocol(suite);
        List<Outcome<Rating>> orders = new ArrayList<>();
        for (int i = 0; i < protocol.orders(question); i++) {
            AnswerOrder order = question.answers().orders().get(i);
            List<TokenLogprob> tokens = new ArrayList<>();
            for (int position = 0; position < content.length; position++) {
                tokens.add(new TokenLogprob(
                        String.valueOf(AnswerOrder.letter(position)),
                        Math.log((1 - hidden) * share(order, position, content))));
            }
            tokens.sort(Comparator.comparingDouble(TokenLogprob::logprob).reversed());
            orders.add(protocol.read(question, i, new ChatReply(tokens.get(0).token(), tokens, Finish.LENGTH, false)));
        }
        return ((Outcome.Measured<Rating>) protocol.average(question, orders)).value();
    }

    private Bounded bias(Suite suite, Rating rating) {
        return PositionBias.of(suite.questions().get(0), rating).orElseThrow().first();
    }

    @Test
    void aSwapOfTwoFindsItExactlyAndAveragesItOut() throws IOException {
        Suite suite = suite(2, 2);
        Rating rating = read(suite, CONTENT[0], 0);

        Bounded bias = bias(suite, rating);
        assertThat(bias.value()).isCloseTo(BIAS, within(1e-12));
        assertThat(bias.high() - bias.low()).isCloseTo(0, within(1e-9));
        // The content's lead is kept, up to what the bias leaves of it.
        assertThat(rating.seen().conditional().p(1)
                        - rating.seen().conditional().p(0))
                .isCloseTo((1 - lambda(2)) * 0.2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 24})
    void fourChoicesInBalancedOrdersFindIt(int orders) throws IOException {
        Suite suite = suite(4, orders);
        Bounded bias = bias(suite, read(suite, CONTENT[1], 0));

        assertThat(bias.value()).isCloseTo(BIAS, within(1e-12));
        assertThat(BIAS).isBetween(bias.low() - 1e-12, bias.high() + 1e-12);
        if (orders == 24) {
            assertThat(bias.high() - bias.low()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void whatIsUnreadWidensIt() throws IOException {
        Suite suite = suite(2, 2);
        Bounded bias = bias(suite, read(suite, CONTENT[0], 0.1));

        assertThat(BIAS).isBetween(bias.low(), bias.high());
        assertThat(bias.high() - bias.low()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void unbalancedOrdersShowNone() throws IOException {
        Suite suite = suite(4, 3);
        assertThat(PositionBias.of(suite.questions().get(0), read(suite, CONTENT[1], 0)))
                .isEmpty();
        Suite written = suite(2, 1);
        assertThat(PositionBias.of(written.questions().get(0), read(written, CONTENT[0], 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void sampledAnswersFindItWithinTheirIntervalAsOftenAsItSays(int choices) throws IOException {
        Suite suite = suite(choices, choices);
        double[] content = CONTENT[choices / 4];
        int found = 0;
        for (int round = 0; round < 400; round++) {
            Bounded bias = bias(suite, sampled(suite, content, 200));
            found += bias.low() <= BIAS && BIAS <= bias.high() ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(370);
    }

    private Rating sampled(Suite suite, double[] content, int samples) {
        Question question = suite.questions().get(0);
        RatingProtocol protocol = new RatingProtocol(suite);
        List<Outcome<SampledAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            AnswerOrder order = question.answers().orders().get(i % protocol.orders(question));
            double left = random.nextDouble();
            int position = 0;
            while (position < content.length - 1 && left >= share(order, position, content)) {
                left -= share(order, position, content);
                position++;
            }
            answers.add(protocol.readAnswer(question, i, ChatReply.text("(" + AnswerOrder.letter(position) + ")")));
        }
        return ((Outcome.Measured<Rating>) protocol.count(question, answers)).value();
    }

    @Test
    void aSampledRatingIsTheShareOfEachChoiceWhereverItStood() throws IOException {
        Suite suite = suite(2, 2);
        Rating rating = sampled(suite, new double[] {0.0, 1.0}, 100);
        assertThat(rating.samples()).isEqualTo(100);
        assertThat(rating.orders()).hasSize(2);
        assertThat(rating.counts().get(1)).isGreaterThan(70);
    }

    @Test
    void theSuitesBiasIsTheMeanOverQuestions() {
        List<PositionBias> biases = List.of(
                new PositionBias(new Bounded(0.1, 0.1, 0.1), List.of(0.6, 0.4)),
                new PositionBias(new Bounded(0.3, 0.3, 0.3), List.of(0.8, 0.2)));
        Bounded mean = PositionBias.mean(biases.stream().map(List::of).toList());
        assertThat(mean.value()).isCloseTo(BIAS, within(1e-12));
        // Student's t with one degree of freedom: 12.706 standard errors of 0.1.
        assertThat(mean.high() - mean.value()).isCloseTo(1.2706, within(1e-4));
    }

    @Test
    void contextsOfOneQuestionCountOnce() {
        PositionBias plain = new PositionBias(new Bounded(0.1, 0.0, 0.2), List.of(0.6, 0.4));
        PositionBias pushed = new PositionBias(new Bounded(0.3, 0.2, 0.6), List.of(0.8, 0.2));
        assertThat(PositionBias.mean(List.of(List.of(plain, pushed)))).satisfies(mean -> {
            assertThat(mean.value()).isCloseTo(0.2, within(1e-12));
            assertThat(mean.low()).isCloseTo(0.1, within(1e-12));
            assertThat(mean.high()).isCloseTo(0.4, within(1e-12));
        });
    }

    @Test
    void anOrderWithoutAReadingLeavesTheRatingUnscored() throws IOException {
        Suite suite = suite(2, 2);
        RatingProtocol protocol = new RatingProtocol(suite);
        Outcome<Rating> read = protocol.read(
                suite.questions().get(0),
                0,
                new ChatReply("A", List.of(new TokenLogprob("A", Math.log(0.9))), Finish.LENGTH, false));
        assertThat(protocol.average(
                        suite.questions().get(0), List.of(read, new Outcome.Unscored<>("the filter withheld it"))))
                .isEqualTo(new Outcome.Unscored<Rating>("order 2 of 2: the filter withheld it"));
        assertThat(protocol.average(suite.questions().get(0), List.of(read, new Outcome.Failed<>("timeout"))))
                .isEqualTo(new Outcome.Failed<Rating>("order 2 of 2: timeout"));
    }

    @Test
    void anOrderWithoutAnyChoiceTakesPartWithItsMassOffTheChoices() throws IOException {
        Suite suite = suite(2, 2);
        RatingProtocol protocol = new RatingProtocol(suite);
        Outcome<Rating> first = protocol.read(
                suite.questions().get(0),
                0,
                new ChatReply("A", List.of(new TokenLogprob("A", Math.log(0.9))), Finish.LENGTH, false));
        Outcome<Rating> second = protocol.read(
                suite.questions().get(0),
                1,
                new ChatReply("I", List.of(new TokenLogprob("I", Math.log(0.99))), Finish.LENGTH, false));
        Rating average =
                ((Outcome.Measured<Rating>) protocol.average(suite.questions().get(0), List.of(first, second))).value();
        assertThat(average.seen().mass()).isCloseTo(0.45, within(1e-12));
        assertThat(average.seen().nonScaleMass()).isCloseTo(0.495, within(1e-12));
    }
}
