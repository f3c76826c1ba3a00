package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.ShiftTraits;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.PValue;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of one reader's values of the candidate's replies with those of base's replies, for one open question, a set of questions, or the
 * suite. Sets of rated questions have the reader {@link #RATINGS}.
 *
 * @param level whether a question, a set or the suite is compared
 * @param name id of the question, name of the set, or name of the suite
 * @param set the set of a question, or null
 * @param reader id of the reader
 * @param measure the measure of the shift
 * @param shift how far the values moved, in this measure, with the limits that decide the verdict; null if nothing was compared
 * @param tolerated the shift that is tolerated, in the same units
 * @param difference the difference of means with its interval of 95 %, in counts; null for categories
 * @param w1 Wasserstein's distance in counts; null for categories and sets
 * @param test the test of "no shift", or null if nothing was compared
 * @param holm the p-value adjusted by Holm over the family, or null if nothing was compared
 * @param size the number of replies of the model that has fewer, or the number of questions of a set
 * @param gates whether the verdict can fail a run
 * @param asked the fingerprint of the prompt, or for a set of all its questions' prompts
 * @param acceptedBy the baseline entry that accepts the shift, or null
 */
public record ReaderComparison(
        Level level,
        String name,
        @Nullable String set,
        String reader,
        ModelRef candidate,
        Measure measure,
        @Nullable Estimate shift,
        double tolerated,
        @Nullable Estimate difference,
        @Nullable Double w1,
        @Nullable PValue test,
        @Nullable Double holm,
        int size,
        Verdict verdict,
        String reason,
        boolean gates,
        String asked,
        @Nullable BaselineEntry acceptedBy) {
    /** The name of the reader of sets of rated questions. No suite may declare a reader with this name. */
    public static final String RATINGS = "rating";

    /** The measure of a shift. */
    public enum Measure {
        /** Total variation, 0..1. */
        TV("tv"),
        /** The difference of means in standard deviations of base. */
        STANDARDIZED_MEAN("standardized-mean"),
        /** The mean over questions of the difference of means as a share of each question's scale, 0..1. */
        SHARE_OF_SCALE("share-of-scale");

        private final String key;

        Measure(String key) {
            this.key = key;
        }

        /** Returns the name of the measure in the results. */
        public String key() {
            return key;
        }
    }

    /** The subject of a comparison. */
    public enum Level {
        QUESTION,
        SET,
        SUITE
    }

    /**
     * Returns the shift that is compared with a baseline, or null if nothing was compared. The amount that chance may add to the shift counts as
     * noise.
     */
    public @Nullable ShiftReading reading() {
        if (shift == null || !gates) {
            return null;
        }
        return new ShiftReading(
                name,
                null,
                candidate.name(),
                Bounded.holding(shift.value(), Math.max(0, shift.low()), shift.high()),
                null,
                0,
                Math.max(0, shift.high() - shift.value()),
                size,
                verdict,
                new ShiftTraits(DecidedBy.READINGS, signed(), null, asked),
                reader);
    }

    /** Returns the signed shift of counts; null for categories, whose shifts have no sign. */
    private @Nullable Double signed() {
        return shift == null || difference == null ? null : (Double) Math.copySign(shift.value(), difference.value());
    }

    /** Returns the same comparison with another reason and with the baseline entry that accepts the shift, or null. */
    ReaderComparison with(String otherReason, @Nullable BaselineEntry entry) {
        return new ReaderComparison(
                level,
                name,
                set,
                reader,
                candidate,
                measure,
                shift,
                tolerated,
                difference,
                w1,
                test,
                holm,
                size,
                verdict,
                otherReason,
                gates,
                asked,
                entry);
    }

    /** Returns whether the comparison does not fail a run. */
    public boolean passes() {
        return !gates || verdict == Verdict.WITHIN || acceptedBy != null;
    }
}
