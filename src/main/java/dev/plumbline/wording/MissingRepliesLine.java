package dev.plumbline.wording;

import java.util.Optional;

/** The warning above the verdicts of a run that lacks replies, because the other verdicts may all be green. */
public final class MissingRepliesLine {
    private MissingRepliesLine() {}

    /** Returns the sentence; none if every planned call has its reply. */
    public static Optional<String> of(int planned, int failed) {
        return failed == 0
                ? Optional.empty()
                : Optional.of("NOT ALL MEASURED: " + failed + " of " + planned
                        + " planned calls have no reply, so this run is red whatever the verdicts below say;"
                        + " its red tests name them");
    }
}
