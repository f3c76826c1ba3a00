package dev.plumbline.gate.baseline;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's decision to accept shifts.
 *
 * @param profile the profile with which the shifts were measured
 * @param base the base against which the shifts were measured
 * @param reason why the user accepts the shifts; not blank
 * @param by name of the user who decides; not blank
 * @param date the day of the decision
 * @param expires the last day on which the decision applies, or null for no end; not before {@code date}
 * @param tolerance how much further the shifts may move, in 0..1; if null, existing entries keep their tolerance and new entries get 0.02
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
     * Returns the changes that accepting these shifts makes to a baseline. An entry that still covers its shift keeps its numbers. So a second
     * acceptance does not follow noise, and no line of the file changes without a decision.
     */
    public List<BaselineChange> on(Baseline baseline, Suite suite, List<ShiftReading> shifts) {
        List<BaselineChange> changes = new ArrayList<>();
        for (ShiftReading shift : shifts) {
            int width = suite.answersOf(shift.question()).width();
            BaselineEntry before = baseline.entryFor(profile, base, shift).orElse(null);
            changes.add(new BaselineChange(decided(before, shift, width, level(baseline, before, suite)), before));
        }
        return changes;
    }

    private BaselineEntry decided(@Nullable BaselineEntry before, ShiftReading shift, int width, double level) {
        if (before == null || !stillCovers(before, shift, width, level)) {
            return entry(shift, before, reason, by, date, expires);
        }
        // Adds the traits of the shift to an entry of an older version. The name, the date and the reason of the
        // decision stay.
        return ShiftTraits.addTo(before.traits(), shift.traits())
                ? entry(shift, before, before.reason(), before.by(), before.date(), before.expires())
                : before;
    }

    private static double level(Baseline baseline, @Nullable BaselineEntry entry, Suite suite) {
        double alpha = suite.gate().alpha();
        return entry == null ? alpha : baseline.level(entry, alpha);
    }

    private boolean stillCovers(BaselineEntry before, ShiftReading shift, int width, double level) {
        return Acceptance.of(before, shift, width, level, date).standing() == Acceptance.Standing.ACCEPTS
                && (tolerance == null || tolerance == before.tolerance())
                && (expires == null || expires.equals(before.expires()));
    }

    private BaselineEntry entry(
            ShiftReading shift,
            @Nullable BaselineEntry before,
            String why,
            String who,
            LocalDate when,
            @Nullable LocalDate until) {
        Bounded tv = shift.decisive();
        double kept = before == null ? USUAL_TOLERANCE : before.tolerance();
        return new BaselineEntry(
                profile,
                base,
                shift.model(),
                shift.question(),
                shift.answer(),
                BaselineEntryText.rounded(tv.value()),
                BaselineEntryText.rounded(shift.w1()),
                BaselineEntryText.floored(tv.low()),
                BaselineEntryText.ceiled(tv.high()),
                shift.samples() == 0 ? null : shift.samples(),
                tolerance == null ? kept : tolerance,
                why,
                who,
                when,
                until,
                rounded(shift.traits()),
                shift.reader());
    }

    private static @Nullable ShiftTraits rounded(@Nullable ShiftTraits traits) {
        return traits == null
                ? null
                : new ShiftTraits(
                        traits.kind(),
                        rounded(traits.meanShift()),
                        rounded(traits.mass()),
                        traits.asked(),
                        traits.counts());
    }

    private static @Nullable Double rounded(@Nullable Double number) {
        return number == null ? null : (Double) BaselineEntryText.rounded(number);
    }
}
