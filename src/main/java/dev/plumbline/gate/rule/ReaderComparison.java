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
 * One reader's values of a candidate's replies, compared with base's: of one open question, of a set of questions, or of the suite. Sets of rated
 * questions have the reader {@link #RATINGS}.
 *
 * @param level what is compared
 * @param name id of the question, name of the set, or name of the suite
 * @param set the set of a question, or null
 * @param reader id of the reader
 * @param measure what the shift is measured in
 * @param shift how far the values moved, in its measure, with the limits that decide; null if nothing was compared
 * @param tolerated the shift that is tolerated, in the same units
 * @param difference the difference of means with its interval of 95 %, in counts; null for categories
 * @param w1 Wasserstein's distance in counts; null for categories and sets
 * @param test the test of "no shift", or null if nothing was compared
 * @param holm its p-value adjusted over the family, or null if nothing was compared
 * @param size how many replies the smaller group has, or how many questions a set has
 * @param gates whether its verdict fails a run
 * @param asked the fingerprint of the words that were asked; for a set, of all its questions
 * @param acceptedBy the baseline entry that accepts it, or null
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
    /** The reader of sets of rated questions; no suite may declare one of this name. */
    public static final String RATINGS = "rating";

    /** What a shift is measured in. */
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

        /** Returns what results call it. */
        public String key() {
            return key;
        }
    }

    /** What is compared. */
    public enum Level {
        QUESTION,
        SET,
        SUITE
    }

    /** Returns what is compared with a baseline, or null if nothing was compared. What chance may add to the shift counts as noise. */
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

    /** Returns the shift of counts with its direction; null for categories, which have none. */
    private @Nullable Double signed() {
        return shift == null || difference == null ? null : (Double) Math.copySign(shift.value(), difference.value());
    }

    /** Returns the same with what a baseline says of it. */
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

    /** Returns whether the gate lets it pass. */
    public boolean passes() {
        return !gates || verdict == Verdict.WITHIN || acceptedBy != null;
    }
}
