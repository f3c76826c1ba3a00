package dev.plumbline.gate;

import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision to accept shifts.
 *
 * @param profile the profile they were measured with
 * @param base the base they were measured against
 * @param reason why they are accepted; not blank
 * @param by who decides; not blank
 * @param date when
 * @param expires the last day it applies, or null for no end; not before {@code date}
 * @param tolerance how much further they may move, in 0..1, or null to keep what an entry says, and 0.02 for new ones
 */
public record BaselineDecision(
        String profile,
        String base,
        String reason,
        String by,
        LocalDate date,
        @Nullable LocalDate expires,
        @Nullable Double tolerance) {
    private static final double USUAL_TOLERANCE = 0.02;

    /**
     * What accepting these shifts does to a baseline. An entry that still covers its shift stays as it is, so that accepting again neither
     * follows noise nor hides a decision among lines that say nothing new.
     */
    public List<BaselineChange> on(Baseline baseline, Suite suite, List<ShiftReading> shifts) {
        int width = suite.scale().max() - suite.scale().min();
        List<BaselineChange> changes = new ArrayList<>();
        for (ShiftReading shift : shifts) {
            BaselineEntry before = baseline.entryFor(profile, base, shift).orElse(null);
            changes.add(new BaselineChange(
                    before != null && stillCovers(before, shift, width) ? before : entry(shift, before), before));
        }
        return changes;
    }

    private boolean stillCovers(BaselineEntry before, ShiftReading shift, int width) {
        return Acceptance.of(before, shift, width, date).standing() == Acceptance.Standing.ACCEPTS
                && (tolerance == null || tolerance == before.tolerance())
                && (expires == null || expires.equals(before.expires()));
    }

    private BaselineEntry entry(ShiftReading shift, @Nullable BaselineEntry before) {
        double kept = before == null ? USUAL_TOLERANCE : before.tolerance();
        return new BaselineEntry(
                profile,
                base,
                shift.model(),
                shift.question(),
                shift.answer(),
                BaselineEntryText.rounded(shift.tv().value()),
                BaselineEntryText.rounded(shift.w1()),
                BaselineEntryText.floored(shift.tv().low()),
                BaselineEntryText.ceiled(shift.tv().high()),
                shift.samples() == 0 ? null : shift.samples(),
                tolerance == null ? kept : tolerance,
                reason,
                by,
                date,
                expires);
    }
}
