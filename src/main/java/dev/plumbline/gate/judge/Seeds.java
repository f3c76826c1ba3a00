package dev.plumbline.gate.judge;

import dev.plumbline.stats.test.SeedOf;

/**
 * The seeds of a suite's randomised statistics, each from what it is about and from nothing else: adding a question or renaming a profile moves
 * no other number.
 *
 * @param suite the suite's name
 */
public record Seeds(String suite) {
    /** What all of them start from; {@code results.json} tells it. */
    public static final long ROOT = 20260101L;

    /** The seed of one statistic, by the names of the statistic, the question and the models, in order. */
    public long of(String statistic, String question, String... models) {
        String[] names = new String[4 + models.length];
        names[0] = String.valueOf(ROOT);
        names[1] = suite;
        names[2] = statistic;
        names[3] = question;
        System.arraycopy(models, 0, names, 4, models.length);
        return SeedOf.test(names);
    }
}
