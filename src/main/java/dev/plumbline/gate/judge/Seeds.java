package dev.plumbline.gate.judge;

import dev.plumbline.stats.hypothesis.SeedOf;

/**
 * The seeds of a suite's randomised statistics, each computed only from the names of the statistic's subject. So a new question or a renamed profile
 * changes no other number.
 *
 * @param suite the suite's name
 */
public record Seeds(String suite) {
    /** The common start of all seeds, which {@code results.json} holds. */
    public static final long ROOT = 20260101L;

    /** Returns the seed of one statistic of a question and models. The order of the models matters. */
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
