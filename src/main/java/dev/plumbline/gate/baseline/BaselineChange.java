package dev.plumbline.gate.baseline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The change that accepting one shift makes to a baseline.
 *
 * @param entry the entry after the change
 * @param before the entry before the change, or null if there was none
 */
public record BaselineChange(BaselineEntry entry, @Nullable BaselineEntry before) {
    /** Returns whether the entry did not change, so that its lines in the file stay the same. */
    public boolean isNone() {
        return entry.equals(before);
    }

    @Override
    public String toString() {
        String cell = entry.cell() + ": ";
        if (before == null) {
            return "new        " + cell + tv(entry);
        }
        if (!isNone()
                && before.date().equals(entry.date())
                && before.reason().equals(entry.reason())
                && ShiftTraits.addTo(before.traits(), entry.traits())) {
            return "refreshed  " + cell + tv(entry) + ", accepted on " + entry.date() + ", now with what moved";
        }
        return isNone()
                ? "unchanged  " + cell + tv(entry) + ", accepted on " + entry.date()
                : "changed    " + cell + tv(before) + " -> " + tv(entry);
    }

    private static String tv(BaselineEntry entry) {
        return String.format(Locale.ROOT, "%.4f", entry.tv());
    }
}
