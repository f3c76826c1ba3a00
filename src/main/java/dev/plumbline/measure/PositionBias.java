package dev.plumbline.measure;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.TInterval;
import dev.plumbline.stats.hypothesis.Wilson;
import dev.plumbline.suite.AnswerOrder;
import dev.plumbline.suite.Choices;
import dev.plumbline.suite.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How much more often a model chooses the first position than the content of the choices explains. In balanced orders each choice is equally often at
 * each position. So without a position bias every position has the same mean share.
 *
 * @param first the mean share of the first position over the orders minus the share of an even choice. If all orders were asked, its range covers the
 *     unread probability, or is Wilson's interval of 95 % for sampled answers; else its range is Student's interval of 95 % over the orders, widened
 *     by the unread probability
 * @param positions the mean share of each position
 */
public record PositionBias(Bounded first, List<Double> positions) {
    private static final double ALPHA = 0.05;

    public PositionBias {
        positions = List.copyOf(positions);
    }

    /** Returns the bias that a rating shows, or empty if its orders are not balanced or one of them shows no choice. */
    public static Optional<PositionBias> of(Question question, Rating rating) {
        List<AnswerOrder> orders = question.answers().orders();
        List<Rating> readings = rating.orders();
        if (!(question.answers() instanceof Choices choices)
                || readings.size() != orders.size()
                || orders.size() % choices.listed().size() != 0
                || !readings.stream().allMatch(reading -> reading.seen().isOnScale())) {
            return Optional.empty();
        }
        int size = choices.listed().size();
        List<Double> positions = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            positions.add(mean(shares(orders, readings, position)));
        }
        double[] shares = shares(orders, readings, 0);
        double even = 1.0 / size;
        boolean all =
                orders.size() == LongStream.rangeClosed(1, size).reduce(1, (a, b) -> a > Integer.MAX_VALUE ? a : a * b);
        double value = positions.get(0);
        Interval range = rating.method() == RatingMethod.LOGPROBS
                ? unread(orders, readings)
                : all ? wilson(orders, readings) : new Interval(value, value);
        if (!all) {
            Estimate over = TInterval.mean(shares, ALPHA);
            range = new Interval(over.low() - (value - range.low()), over.high() + (range.high() - value));
        }
        return Optional.of(
                new PositionBias(Bounded.holding(value - even, range.low() - even, range.high() - even), positions));
    }

    private static double[] shares(List<AnswerOrder> orders, List<Rating> readings, int position) {
        double[] shares = new double[orders.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = readings.get(i)
                    .seen()
                    .conditional()
                    .p(orders.get(i).answers().get(position));
        }
        return shares;
    }

    private static double mean(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum / shares.length;
    }

    private static Interval unread(List<AnswerOrder> orders, List<Rating> readings) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < orders.size(); i++) {
            Interval box = readings.get(i).seen().box(orders.get(i).answers().get(0));
            low += box.low() / orders.size();
            high += box.high() / orders.size();
        }
        return new Interval(low, high);
    }

    private static Interval wilson(List<AnswerOrder> orders, List<Rating> readings) {
        int first = 0;
        int drawn = 0;
        for (int i = 0; i < orders.size(); i++) {
            first += readings.get(i)
                    .counts()
                    .getOrDefault(orders.get(i).answers().get(0), 0);
            drawn += readings.get(i).counts().values().stream().mapToInt(n -> n).sum();
        }
        return Wilson.interval(first, drawn, ALPHA);
    }

    /**
     * Returns the mean over questions with Student's interval of 95 %, or for a single question its own bounds.
     *
     * @param byQuestion each question's bias in each of its contexts; the contexts of one question depend on each other, so their mean counts once
     */
    public static Bounded mean(List<List<PositionBias>> byQuestion) {
        List<Bounded> questions =
                byQuestion.stream().map(PositionBias::overContexts).toList();
        if (questions.size() == 1) {
            return questions.get(0);
        }
        Estimate mean =
                TInterval.mean(questions.stream().mapToDouble(Bounded::value).toArray(), ALPHA);
        return Bounded.holding(mean.value(), mean.low(), mean.high());
    }

    private static Bounded overContexts(List<PositionBias> contexts) {
        return Bounded.holding(
                mean(contexts.stream().mapToDouble(b -> b.first().value()).toArray()),
                mean(contexts.stream().mapToDouble(b -> b.first().low()).toArray()),
                mean(contexts.stream().mapToDouble(b -> b.first().high()).toArray()));
    }
}
