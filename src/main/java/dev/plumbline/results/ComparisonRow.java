package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/**
 * A comparison of one reader's values of a candidate with those of base, by question, set or suite.
 *
 * @param level {@code question}, {@code set} or {@code suite}
 * @param name id of the question, name of the set, or name of the suite
 * @param measure {@code tv}; {@code standardized-mean} if the reader counts; {@code share-of-scale} for rated questions on different scales
 * @param shift the shift in this measure with the limits that decide the verdict, or null if nothing was compared
 * @param tolerated the largest shift that is tolerated
 * @param difference the difference of the means with its interval of 95 %, in counts; null for categories
 * @param w1 Wasserstein's distance in counts; null for categories and sets
 * @param p the p-value of the test of "no shift", or null if nothing was compared
 * @param holm the p-value adjusted by Holm over its family
 * @param size the number of replies of the model that has fewer, or the number of questions of a set
 * @param asked the fingerprint of the prompt, or for a set of all its questions' prompts; null for sets in results of older versions
 * @param gates whether the verdict fails a run
 */
public record ComparisonRow(
        String level,
        String name,
        @OmitNull @Nullable String set,
        String reader,
        String candidate,
        String measure,
        @Nullable ValueRange shift,
        double tolerated,
        @OmitNull @Nullable ValueRange difference,
        @OmitNull @Nullable Double w1,
        @Nullable Double p,
        @Nullable Double holm,
        @Nullable String method,
        int size,
        String verdict,
        String reason,
        boolean gates,
        boolean accepted,
        @OmitNull @Nullable String asked) {
    /** Returns whether a single question is compared, not a set or the suite. */
    public boolean isOfQuestion() {
        return level.equals("question");
    }

    /** Returns the name with its level, such as {@code set broad}, or only the name of a question. */
    public String label() {
        return isOfQuestion() ? name : level + " " + name;
    }

    /** Returns whether the reader counts, so that the shift is one of means in standard deviations of base. */
    public boolean isCounted() {
        return measure.equals("standardized-mean");
    }
}
