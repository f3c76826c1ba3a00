package dev.plumbline.gate.judge;

import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.run.PrefillCell;
import org.jspecify.annotations.Nullable;

/**
 * The gate's verdict on a candidate's explanations of a given answer.
 *
 * @param answer the verdict, or WITHHELD
 * @param reason the verdict in words
 * @param reading the shift that is compared with a baseline, or null if the verdict is withheld
 * @param acceptedBy the baseline entry that accepts the shift, or null
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
        /** Some possible shares are tolerated and others are not, or chance may explain the change. */
        INCONCLUSIVE,
        /** There is no verdict, because base was not asked about this answer or the judge is not proven. */
        WITHHELD
    }

    /** Returns whether there is a shift that a baseline could accept. */
    public boolean isToBeAccepted() {
        return answer == Answer.DRIFTED || answer == Answer.INCONCLUSIVE;
    }

    /** Returns whether the verdict does not fail the run. A withheld verdict fails the run only if the suite requires a judge. */
    public boolean passes(boolean judgeRequired) {
        return answer == Answer.WITHIN || acceptedBy != null || (answer == Answer.WITHHELD && !judgeRequired);
    }
}
