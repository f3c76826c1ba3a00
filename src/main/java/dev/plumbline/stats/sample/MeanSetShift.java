package dev.plumbline.stats.sample;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.SeedOf;
import dev.plumbline.stats.hypothesis.SignFlip;
import dev.plumbline.stats.hypothesis.StudentizedLimits;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.Arrays;

/**
 * How far the mean answers of a candidate moved from base's over a set of questions with different scales, which are the clusters. Each question's
 * shift is a share of its own scale, so that one of them is at most 1; shifts in opposite directions cancel.
 *
 * @param shift the size of the mean shift, 0..1, with its limits at the given tails
 * @param test the permutation test that exchanges the models question by question
 * @param questions how many questions there are
 */
public record MeanSetShift(Estimate shift, PValue test, int questions) {
    /**
     * Measures a shift of a set.
     *
     * @param differences by question: the candidate's mean less base's, as a share of the scale, -1..1; at least two
     * @param tails of the limits; see {@link CategorySetShift#tails}
     * @param draws how many rearrangements the test draws if it is not exact, at least 1: {@link TableTest#DRAWS}, or more if its family is large
     * @param seed of the test's draws; see {@link SeedOf}
     */
    public static MeanSetShift of(double[] differences, Tails tails, int draws, long seed) {
        CountSetShift.requireQuestions(differences.length, differences.length);
        if (Arrays.stream(differences).anyMatch(d -> !(Math.abs(d) <= 1))) {
            throw new IllegalArgumentException(
                    "a shift is a share of its scale, -1 to 1 (was " + Arrays.toString(differences) + ")");
        }
        double mean = Moments.mean(differences);
        StudentizedLimits limits = StudentizedLimits.of(mean, differences);
        double low = Math.max(limits.low(tails.low()), -limits.high(tails.low()));
        double high = Math.max(limits.high(tails.high()), -limits.low(tails.high()));
        if (limits.standardError() == 0) {
            // So many questions that moved by the same amount may hide some that moved otherwise.
            low = Math.abs(mean)
                    - Wilson.interval(0, differences.length, 2 * tails.low()).high();
            high = Math.abs(mean)
                    + Wilson.interval(0, differences.length, 2 * tails.high()).high();
        }
        return new MeanSetShift(
                new Estimate(Math.abs(mean), Math.max(0, low), Math.min(1, high)),
                SignFlip.mean(differences, draws, seed),
                differences.length);
    }

    /** Returns drifted if the lower limit is above the margin; within if the upper limit is at most the margin and there are at least {@link SampleSize#ofCategories} questions; else inconclusive. */
    public Decision decide(double margin) {
        return Decision.of(shift, margin, true, questions >= SampleSize.ofCategories(margin));
    }
}
