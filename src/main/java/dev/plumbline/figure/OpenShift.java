package dev.plumbline.figure;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import org.jspecify.annotations.Nullable;

/**
 * How far one reader's values of a candidate are from base's.
 *
 * @param level question, set or suite
 * @param label of what was compared, such as {@code set broad}
 * @param counted whether the shift is one of means, in base's standard deviations
 * @param shift with the limits that decide, or null if nothing was compared
 * @param tolerated in the same units, above 0
 * @param gates whether the verdict fails a run
 */
record OpenShift(
        String level,
        String label,
        String reader,
        String model,
        boolean counted,
        @Nullable Bounded shift,
        double tolerated,
        ShiftFinding.Verdict verdict,
        boolean gates,
        boolean accepted) {
    OpenShift {
        if (!(tolerated > 0)) {
            throw new IllegalArgumentException("tolerated must be above 0 (was " + tolerated + ")");
        }
    }

    static OpenShift of(ComparisonRow row) {
        ValueRange shift = row.shift();
        return new OpenShift(
                row.level(),
                row.label(),
                row.reader(),
                row.candidate(),
                row.isCounted(),
                shift == null ? null : Bounded.holding(shift.value(), shift.low(), shift.high()),
                row.tolerated(),
                ShiftFinding.Verdict.of(row.verdict(), false),
                row.gates(),
                row.accepted());
    }

    /** Returns the shift and its limits as multiples of what is tolerated; null if nothing was compared. */
    @Nullable
    Bounded ofTolerated() {
        return shift == null
                ? null
                : new Bounded(shift.value() / tolerated, shift.low() / tolerated, shift.high() / tolerated);
    }
}
