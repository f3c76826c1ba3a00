package dev.plumbline.page;

import java.util.Optional;

/** Says, before any verdict is read, that a run lacks replies: what came may well look green. */
public final class LackLine {
    private LackLine() {}

    /** The sentence; none where every planned call has its reply. */
    public static Optional<String> of(int planned, int failed) {
        return failed == 0
                ? Optional.empty()
                : Optional.of("NOT ALL MEASURED: " + failed + " of " + planned
                        + " planned calls have no reply, so this run is red whatever the verdicts below say;"
                        + " its red tests name them");
    }
}
