package dev.plumbline.measure;

import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stats.NumericNoise;
import java.util.List;

/**
 * In how many replies two models give the same tokens with the same probabilities to the last bit.
 *
 * <p>Two different models never do: one agreement of 24 bits has a chance of 1e-7. Two cases can agree by chance and are treated apart. A
 * reply with one token of probability 1 tells nothing. A host that rounds coarsely gives a hardly trained model some of base's numbers, so
 * that there all replies have to agree, and at least two.
 *
 * @param telling how many replies could tell the two models apart
 * @param equal in how many of them all tokens and probabilities are equal
 * @param coarse whether every one of them is rounded coarsely
 */
public record EqualReadings(int telling, int equal, boolean coarse) {
    /** From here on a single token has all the probability. */
    private static final double CERTAIN = 0.9999;

    /** The alternatives that two models give for one token. */
    public record Pair(List<TokenLogprob> first, List<TokenLogprob> second) {
        /** Returns whether they could tell two models apart. */
        public boolean isTelling() {
            return isOpen(first) && isOpen(second);
        }
    }

    /** Compares two models, pair by pair. */
    public static EqualReadings of(List<Pair> pairs) {
        List<Pair> telling = pairs.stream().filter(Pair::isTelling).toList();
        int equal = (int) telling.stream()
                .filter(pair -> pair.first().equals(pair.second()))
                .count();
        return new EqualReadings(telling.size(), equal, telling.stream().allMatch(pair -> isCoarse(pair.first())));
    }

    /** Returns whether one model gave all these replies. */
    public boolean isOneModel() {
        return coarse ? telling >= 2 && equal == telling : 2 * equal > telling;
    }

    private static boolean isOpen(List<TokenLogprob> alternatives) {
        return alternatives.size() > 1
                && alternatives.stream().mapToDouble(TokenLogprob::probability).allMatch(p -> p < CERTAIN);
    }

    private static boolean isCoarse(List<TokenLogprob> alternatives) {
        return alternatives.stream().mapToDouble(TokenLogprob::logprob).allMatch(NumericNoise::onBf16Lattice)
                || alternatives.stream().mapToDouble(TokenLogprob::logprob).allMatch(EqualReadings::isShort);
    }

    /** Three decimals or fewer. */
    private static boolean isShort(double logprob) {
        return Math.abs(logprob * 1000 - Math.rint(logprob * 1000)) < 1e-9;
    }
}
