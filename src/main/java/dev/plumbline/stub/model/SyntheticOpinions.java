package dev.plumbline.stub.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The opinions of synthetic models. For each model and question there is a distribution over the answers, and a distribution over a
 * vocabulary of tokens that spell the answers.
 */
final class SyntheticOpinions {
    private static final double BLANK_SHARE = 0.02;
    private static final double FULL_WIDTH_SHARE = 0.001;
    private static final double LEAST = 1e-9;
    private static final char FULL_WIDTH_ZERO = '\uff10';

    private final long seed;

    SyntheticOpinions(long seed) {
        this.seed = seed;
    }

    /** Returns the probability of each answer, from the scale's lowest to its highest; the probabilities sum to 1. */
    double[] answers(String model, AskedScale scale) {
        Draw base = Draw.of(seed, "base", scale.question());
        int last = scale.answers() - 1;
        double centre = base.between(0.2, 0.8) * last;
        double[] answers = peak(centre, base.between(0.5, 0.9), scale.answers());
        SyntheticShift leaning = SyntheticShift.of(model, scale.question(), seed);
        Draw own = Draw.of(seed, "own", model, scale.question());
        switch (leaning) {
            case BASE -> {}
            case NEAR -> move(answers, own.between(0.01, 0.03));
            case BORDERLINE -> move(answers, own.between(0.12, 0.18));
            case FAR -> {
                double moved = own.between(0.3, 0.5) * last;
                double there = centre + moved > last ? centre - moved : centre + moved;
                answers = peak(there, own.between(1.2, 2.2), scale.answers());
            }
        }
        return answers;
    }

    /** Returns the distribution of the first token of an answer. */
    TokenDistribution firstToken(String model, AskedScale scale) {
        double[] answers = answers(model, scale);
        double off = SyntheticShift.of(model, scale.question(), seed).offScale();
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            String spelt = String.valueOf(scale.min() + i);
            double mass = (1 - off) * answers[i];
            weights.put(spelt, mass * (1 - BLANK_SHARE - FULL_WIDTH_SHARE));
            weights.put(" " + spelt, mass * BLANK_SHARE);
            weights.put(fullWidth(spelt), mass * FULL_WIDTH_SHARE);
        }
        addWords(weights, model, scale.question(), off);
        return TokenDistribution.ofWeights(weights);
    }

    /** Returns the distribution of the first token of an answer to choices. Every model prefers the first position, but to a different degree. */
    TokenDistribution firstToken(String model, AskedChoices asked) {
        double[] content = answers(model, asked.sorted());
        List<String> sorted = asked.says().stream().sorted().toList();
        double off = SyntheticShift.of(model, asked.question(), seed).offScale();
        double first = asked.letters() ? Draw.of(seed, "position", model).between(0.02, 0.2) : 0;
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < asked.says().size(); i++) {
            String say = asked.says().get(i);
            double mass = (1 - off) * ((1 - first) * content[sorted.indexOf(say)] + (i == 0 ? first : 0));
            String spelt = asked.letters() ? String.valueOf((char) ('A' + i)) : say;
            weights.put(spelt, mass * (1 - 2 * BLANK_SHARE));
            weights.put(" " + spelt, mass * BLANK_SHARE);
            weights.put(asked.letters() ? "(" + spelt : spelt.toLowerCase(Locale.ROOT), mass * BLANK_SHARE);
        }
        addWords(weights, model, asked.question(), off);
        return TokenDistribution.ofWeights(weights);
    }

    private void addWords(Map<String, Double> weights, String model, String question, double off) {
        Draw own = Draw.of(seed, "words", model, question);
        boolean even = off > 0.05;
        double total = 0;
        Map<String, Double> words = new LinkedHashMap<>();
        for (String word : Vocabulary.WORDS) {
            double weight = even ? own.between(0.8, 1.2) : Math.exp(-6 * own.uniform());
            words.put(word, weight);
            total += weight;
        }
        for (Map.Entry<String, Double> word : words.entrySet()) {
            weights.putIfAbsent(word.getKey(), off * word.getValue() / total);
        }
    }

    /** Returns the density of a normal distribution at whole numbers. All values are above 0. */
    private static double[] peak(double centre, double deviation, int count) {
        double[] values = new double[count];
        double total = 0;
        for (int i = 0; i < count; i++) {
            double z = (i - centre) / deviation;
            values[i] = Math.exp(-z * z / 2) + LEAST;
            total += values[i];
        }
        for (int i = 0; i < count; i++) {
            values[i] /= total;
        }
        return values;
    }

    /** Moves this mass from the most likely answer to its neighbour. The total variation between the two distributions is then exactly this mass. */
    private static void move(double[] answers, double mass) {
        int mode = 0;
        for (int i = 1; i < answers.length; i++) {
            mode = answers[i] > answers[mode] ? i : mode;
        }
        int neighbour = mode + 1 < answers.length ? mode + 1 : mode - 1;
        answers[mode] -= mass;
        answers[neighbour] += mass;
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            wide.append((char) (FULL_WIDTH_ZERO + digits.charAt(i) - '0'));
        }
        return wide.toString();
    }

    /** The distance of a synthetic model from the base models on one question. The distances are chosen so that every verdict occurs. */
    private enum SyntheticShift {
        /** A base model, whose distribution has a peak. */
        BASE,
        /** A model close to base. */
        NEAR,
        /** A model at about the distance that suites tolerate. Much of its probability is beyond the most likely tokens. */
        BORDERLINE,
        /** A model far from base, with a wide distribution. */
        FAR;

        /** Returns the shift. A model whose name contains {@code base} has none. Otherwise the shift depends on name and question. */
        static SyntheticShift of(String model, String question, long seed) {
            if (model.toLowerCase(Locale.ROOT).contains("base")) {
                return BASE;
            }
            double at = Draw.of(seed, "leaning", model, question).uniform();
            return at < 0.35 ? NEAR : at < 0.6 ? BORDERLINE : FAR;
        }

        /** Returns the share of the probability on tokens that are not an answer. */
        double offScale() {
            return switch (this) {
                case BASE, NEAR -> 0.01;
                case BORDERLINE -> 0.1;
                case FAR -> 0.03;
            };
        }
    }
}
