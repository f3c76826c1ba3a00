package dev.plumbline.measure;

import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.stats.distribution.NumericNoise;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The number of replies in which two models give the same tokens with probabilities that are equal to the last bit.
 *
 * <p>Two different models practically never agree, because the chance that 24 bits agree is 1e-7. Two cases can agree by chance and are treated
 * separately. A reply with one token of probability 1 does not count. On a host that rounds coarsely, a hardly trained model may have some of base's
 * numbers, so all replies have to agree there, and at least two.
 *
 * @param informative the number of replies that can distinguish the two models
 * @param equal the number of informative replies in which all tokens and probabilities are equal
 * @param coarse whether all informative replies are rounded coarsely
 */
public record EqualReadings(int informative, int equal, boolean coarse) {
    /** The probability from which a token counts as certain. */
    private static final double CERTAIN = 0.9999;

    /** The positions of two models' replies to one prompt. */
    public record Pair(List<ReplyPosition> first, List<ReplyPosition> second) {
        /** Keeps the positions after the same tokens, because after different tokens even one model gives different probabilities. */
        public Pair {
            int common = 0;
            int both = Math.min(first.size(), second.size());
            boolean same = true;
            while (common < both && same) {
                String drawn = first.get(common).drawn();
                same = drawn != null && drawn.equals(second.get(common).drawn());
                common++;
            }
            first = List.copyOf(first.subList(0, common));
            second = List.copyOf(second.subList(0, common));
        }

        /**
         * Returns whether the positions can distinguish two models. A position with a certain token cannot; a blank or a sign before the answer is
         * often certain.
         */
        public boolean isInformative() {
            return IntStream.range(0, first.size())
                    .anyMatch(i -> isOpen(first.get(i).alternatives())
                            && isOpen(second.get(i).alternatives()));
        }

        private boolean isEqual() {
            return IntStream.range(0, first.size())
                    .allMatch(i ->
                            first.get(i).alternatives().equals(second.get(i).alternatives()));
        }

        private boolean isRounded() {
            return first.stream().map(ReplyPosition::alternatives).allMatch(EqualReadings::isCoarse);
        }
    }

    /** Compares two models, pair by pair. */
    public static EqualReadings of(List<Pair> pairs) {
        List<Pair> informative = pairs.stream().filter(Pair::isInformative).toList();
        int equal = (int) informative.stream().filter(Pair::isEqual).count();
        return new EqualReadings(informative.size(), equal, informative.stream().allMatch(Pair::isRounded));
    }

    /** Returns whether one model gave all these replies. */
    public boolean isOneModel() {
        return coarse ? informative >= 2 && equal == informative : 2 * equal > informative;
    }

    private static boolean isOpen(List<TokenLogprob> alternatives) {
        return alternatives.size() > 1
                && alternatives.stream().mapToDouble(TokenLogprob::probability).allMatch(p -> p < CERTAIN);
    }

    private static boolean isCoarse(List<TokenLogprob> alternatives) {
        return alternatives.stream().mapToDouble(TokenLogprob::logprob).allMatch(NumericNoise::onBf16Lattice)
                || alternatives.stream().mapToDouble(TokenLogprob::logprob).allMatch(EqualReadings::isShort);
    }

    /** Returns whether a logprob has at most three decimals. */
    private static boolean isShort(double logprob) {
        return Math.abs(logprob * 1000 - Math.rint(logprob * 1000)) < 1e-9;
    }
}
