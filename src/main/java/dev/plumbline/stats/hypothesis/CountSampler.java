package dev.plumbline.stats.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;

/**
 * Draws the number of samples of a group in each category. Draws one category after the other from its distribution given the number of remaining
 * samples. The joint distribution is the same as for drawing sample by sample (Devroye 1986, XI.1.4), but needs one look-up for each category instead
 * of each sample.
 */
public final class CountSampler {
    /** The number of standard deviations, plus the same number of samples, beyond which counts are ignored. Their probability is below 1e-15. */
    private static final int REACH = 9;

    private final UniformRandomProvider random;
    private final boolean replaced;
    private final int size;
    private final int[] stock;
    private final int[] onwards;
    private final double[] lnFactorial;
    private final Law[][] laws;

    /** A distribution of counts that start at {@code least}. */
    private record Law(int least, DiscreteSampler above) {}

    private CountSampler(int[] stock, int size, boolean replaced, UniformRandomProvider random) {
        this.random = random;
        this.replaced = replaced;
        this.size = size;
        this.stock = stock.clone();
        this.onwards = stock.clone();
        for (int k = stock.length - 2; k >= 0; k--) {
            onwards[k] += onwards[k + 1];
        }
        this.lnFactorial = LnFactorials.upTo(Math.max(size, onwards[0]));
        this.laws = new Law[stock.length][size + 1];
    }

    /** Returns a sampler of multinomial counts, which draws as many samples as there are, with replacement. */
    public static CountSampler redrawing(int[] counts, UniformRandomProvider random) {
        return new CountSampler(counts, Arrays.stream(counts).sum(), true, random);
    }

    /** Returns a sampler of multivariate hypergeometric counts, which draws {@code size} samples from a pool without replacement. */
    static CountSampler dealing(int size, int[] pool, UniformRandomProvider random) {
        return new CountSampler(pool, size, false, random);
    }

    /** Draws counts into this array. */
    public void next(int[] counts) {
        int left = size;
        for (int k = 0; k < stock.length; k++) {
            int count = left == 0 || stock[k] == 0 ? 0 : stock[k] == onwards[k] ? left : draw(k, left);
            counts[k] = count;
            left -= count;
        }
    }

    private int draw(int category, int left) {
        Law law = laws[category][left];
        if (law == null) {
            law = law(stock[category], onwards[category], left);
            laws[category][left] = law;
        }
        return law.least() + law.above().sample();
    }

    private Law law(int inCategory, int all, int left) {
        double share = (double) inCategory / all;
        double fixed = replaced ? 1 : (all - left) / (all - 1.0);
        double mean = left * share;
        double reach = REACH * (1 + Math.sqrt(mean * (1 - share) * fixed));
        int least = replaced ? 0 : Math.max(0, left - (all - inCategory));
        int most = replaced ? left : Math.min(left, inCategory);
        int from = Math.max(least, (int) (mean - reach));
        int to = Math.min(most, (int) Math.ceil(mean + reach));
        double[] probabilities = new double[to - from + 1];
        for (int i = 0; i < probabilities.length; i++) {
            int count = from + i;
            probabilities[i] = Math.exp(
                    replaced
                            ? lnChoose(left, count) + count * Math.log(share) + (left - count) * Math.log1p(-share)
                            : lnChoose(inCategory, count)
                                    + lnChoose(all - inCategory, left - count)
                                    - lnChoose(all, left));
        }
        return new Law(from, GuideTableDiscreteSampler.of(random, probabilities));
    }

    private double lnChoose(int n, int k) {
        return lnFactorial[n] - lnFactorial[k] - lnFactorial[n - k];
    }
}
