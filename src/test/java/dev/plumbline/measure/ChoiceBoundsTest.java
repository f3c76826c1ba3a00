package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.suite.AnswerOrder;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.Choice;
import dev.plumbline.suite.Choices;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.OpenQuestions;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.RatingSettings;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hosts of choices whose laws are known: whatever they hide, the bounds hold the truth, and a bias of position is found. */
class ChoiceBoundsTest {
    private static final String[] SPELLINGS = {"%s", " %s", "(%s", "%s)", "**%s**"};
    private static final String[] OTHERS = {"All", "The", "I", "As", "(", "\n"};
    private static final double ROUNDING = 1e-9;

    /** A suite of one question whose choices are asked in these orders. */
    private record Asked(Question question, RatingProtocol protocol) {
        static Asked of(List<AnswerOrder> orders, boolean ordered) {
            List<Choice> choices = IntStream.range(0, orders.get(0).answers().size())
                    .mapToObj(i -> new Choice("c" + i, "Say " + i, i))
                    .toList();
            Question question =
                    new Question("q", "Q?", null, new Choices(choices, ordered, orders), null, Context.NONE);
            Suite suite = new Suite(
                    "asked",
                    Path.of("asked"),
                    null,
                    null,
                    null,
                    new RatingSettings("{question}\n{choices}", 0, 2, 6, AnswerSampling.of(200)),
                    List.of(question),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    new GateSettings(0.15, 0.3, 0.05, 0.5, 0.5, GateSettings.JudgeGate.OPTIONAL, 0.6),
                    OpenQuestions.NONE);
            return new Asked(question, new RatingProtocol(suite));
        }

        List<AnswerOrder> orders() {
            return question.answers().orders();
        }
    }

    /** The true law of one order over tokens, and what it means. */
    @SuppressWarnings("ArrayRecordComponent") // made and read in one test
    private record Truth(double[] answers, Outcome<Rating> read) {}

    private static List<AnswerOrder> randomOrders(Random random, int size) {
        List<AnswerOrder> orders = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            orders.add(new AnswerOrder(order));
        }
        return orders;
    }

    private static double weight(Random random) {
        return random.nextInt(4) == 0 ? 0 : Math.pow(random.nextDouble(), 1 + random.nextInt(6));
    }

    /** A host that answers one order; a bracket or a blank is followed by a letter or by something else. */
    private static Truth host(Random random, Asked asked, int order) {
        List<Integer> answers = asked.orders().get(order).answers();
        List<String> tokens = new ArrayList<>();
        List<Integer> means = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int position = 0; position < answers.size(); position++) {
            for (String spelling : SPELLINGS) {
                tokens.add(String.format(spelling, AnswerOrder.letter(position)));
                means.add(answers.get(position));
                weights.add(weight(random) + (spelling.equals("%s") && position == 0 ? 1e-3 : 0));
            }
        }
        for (String other : OTHERS) {
            tokens.add(other);
            means.add(-1);
            weights.add(weight(random) * 0.3);
        }
        double total = weights.stream().mapToDouble(w -> w).sum();
        double[] truth = new double[answers.size()];
        double[] after = IntStream.rangeClosed(0, answers.size())
                .mapToDouble(i -> random.nextDouble())
                .toArray();
        double afterTotal = DoubleStream.of(after).sum();
        List<TokenLogprob> listed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            double p = weights.get(i) / total;
            if (p > 0) {
                listed.add(new TokenLogprob(tokens.get(i), Math.log(p)));
            }
            if (means.get(i) >= 0) {
                truth[means.get(i)] += p;
            } else if (tokens.get(i).equals("(") || tokens.get(i).equals("\n")) {
                for (int position = 0; position < answers.size(); position++) {
                    truth[answers.get(position)] += p * after[position] / afterTotal;
                }
            }
        }
        listed.sort(Comparator.comparingDouble(TokenLogprob::logprob).reversed());
        String drawn = listed.get(0).token();
        List<ReplyPosition> positions = new ArrayList<>();
        positions.add(new ReplyPosition(drawn, top(listed), List.of()));
        String text = drawn;
        if (drawn.equals("(") || drawn.equals("\n")) {
            List<TokenLogprob> second = new ArrayList<>();
            for (int position = 0; position < answers.size(); position++) {
                second.add(new TokenLogprob(
                        String.valueOf(AnswerOrder.letter(position)), Math.log(after[position] / afterTotal)));
            }
            second.add(new TokenLogprob("x", Math.log(after[answers.size()] / afterTotal)));
            second.sort(Comparator.comparingDouble(TokenLogprob::logprob).reversed());
            positions.add(new ReplyPosition(second.get(0).token(), top(second), List.of()));
            text += second.get(0).token();
        }
        ChatReply reply = new ChatReply(text, positions, Finish.LENGTH, false, false);
        return new Truth(truth, asked.protocol().read(asked.question(), order, reply));
    }

    private static List<TokenLogprob> top(List<TokenLogprob> all) {
        return all.subList(0, Math.min(6, all.size()));
    }

    /** The average over all orders, true and read. */
    @SuppressWarnings("ArrayRecordComponent") // made and read in one test
    private record Model(double[] truth, SeenDistribution seen) {
        static Model of(Random random, Asked asked) {
            double[] sum = new double[asked.question().answers().width() + 1];
            List<Outcome<Rating>> read = new ArrayList<>();
            for (int order = 0; order < asked.orders().size(); order++) {
                Truth truth = host(random, asked, order);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += truth.answers()[i];
                }
                read.add(truth.read());
            }
            double mass = DoubleStream.of(sum).sum();
            double[] conditional = DoubleStream.of(sum).map(p -> p / mass).toArray();
            return asked.protocol().average(asked.question(), read) instanceof Outcome.Measured<Rating> measured
                    ? new Model(conditional, measured.value().seen())
                    : of(random, asked);
        }
    }

    private static void check(int rounds) {
        Random random = new Random(19);
        for (int round = 0; round < rounds; round++) {
            Asked asked = Asked.of(randomOrders(random, 2 + random.nextInt(4)), true);
            Model candidate = Model.of(random, asked);
            Model base = Model.of(random, asked);
            String what = "round " + round;
            double tv = 0;
            double w1 = 0;
            double cdf = 0;
            double mean = 0;
            for (int i = 0; i < base.truth().length; i++) {
                assertThat(candidate.truth()[i])
                        .as(what)
                        .isBetween(
                                candidate.seen().box(i).low() - ROUNDING,
                                candidate.seen().box(i).high() + ROUNDING);
                double moved = candidate.truth()[i] - base.truth()[i];
                tv += Math.abs(moved) / 2;
                cdf += moved;
                w1 += Math.abs(cdf);
                mean += i * moved;
            }
            Shift shift = Shift.between(candidate.seen(), 0, base.seen(), 0);
            holds(shift.tv(), tv, what + " tv");
            holds(shift.w1(), w1, what + " w1");
            holds(shift.meanShift(), mean, what + " mean");
        }
    }

    private static void holds(Bounded bounds, double truth, String what) {
        assertThat(truth).as(what).isBetween(bounds.low() - ROUNDING, bounds.high() + ROUNDING);
    }

    @Test
    void theTruthLiesWithinTheBoundsOfTheAverage() {
        check(300);
    }

    @Tag("slow")
    @Test
    void theTruthLiesWithinTheBoundsOfTheAverageInTenThousandCases() {
        check(10_000);
    }
}
