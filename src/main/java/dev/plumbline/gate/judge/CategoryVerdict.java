package dev.plumbline.gate.judge;

import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.run.PrefillCell;
import org.jspecify.annotations.Nullable;

/**
 * The gate's verdict on a candidate's explanations of a given answer.
 *
 * @param answer the verdict, or that there is none
 * @param reason the same in words
 * @param reading what is compared with a baseline, or null if the verdict is withheld
 * @param acceptedBy the baseline entry that accepts it, or null
 */
public record CategoryVerdict(
        PrefillCell cell,
        Answer answer,
        String reason,
        @Nullable ShiftReading reading,
        @Nullable BaselineEntry acceptedBy) {
    /** The verdicts on judged categories. */
    public enum Answer {
        /** Every possible share of changed explanations is tolerated. */
        WITHIN,
        /** No possible share is tolerated, and chance does not explain the change. */
        DRIFTED,
        /** What was sampled does not decide it. */
        INCONCLUSIVE,
        /** There is no verdict: base was not asked the same, or the judge is not proven. */
        WITHHELD
    }

    /** Returns whether there is something for a baseline to accept. */
    public boolean isToBeAccepted() {
        return answer == Answer.DRIFTED || answer == Answer.INCONCLUSIVE;
    }

    /** Returns whether the gate lets it pass; a withheld verdict does unless the suite requires a judge. */
    public boolean passes(boolean judgeRequired) {
        return answer == Answer.WITHIN || acceptedBy != null || (answer == Answer.WITHHELD && !judgeRequired);
    }
}
