package dev.plumbline.report;

import dev.plumbline.run.Ledger;
import java.util.Optional;

/** Says, before any verdict is read, that a run lacks replies: what came may well look green. */
final class LackLine {
    private LackLine() {}

    /** The sentence; none where every planned call has its reply. */
    static Optional<String> of(Ledger ledger) {
        Ledger.Account total = ledger.total();
        return total.failed() == 0
                ? Optional.empty()
                : Optional.of("NOT ALL MEASURED: " + total.failed() + " of " + total.planned()
                        + " planned calls have no reply, so this run is red whatever the verdicts below say;"
                        + " its red tests name them");
    }
}
