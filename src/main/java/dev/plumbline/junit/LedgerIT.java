package dev.plumbline.junit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.report.OverviewDescription;
import dev.plumbline.report.Results;
import dev.plumbline.report.ResultsJson;
import dev.plumbline.run.Ledger;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The books: every planned call ended in exactly one way, and none failed. */
@EvalSuite
@Isolated
@Order(Integer.MAX_VALUE)
@DisplayName("Ledger")
public class LedgerIT {
    @Test
    @DisplayName("Overview: every planned call is accounted for")
    void everyPlannedCallIsAccountedFor(EvalSession session) throws IOException {
        List<ResultsJson> runs = session.contents();
        OverviewDescription.describe(runs);
        boolean whole = session.settings().shard().isWhole();
        assertAll(runs.stream().map(run -> () -> balances(run.results(), whole)));
    }

    private static void balances(Results results, boolean whole) {
        Ledger ledger = results.ledger();
        String suite = results.suite().name();
        // Of a shard that got nothing there is nothing to tell; else these books were read before anything was written.
        assertTrue(
                !whole || ledger.total().planned() > 0,
                () -> suite + ": nothing was asked before this test, so that it says nothing; order test classes by "
                        + "org.junit.jupiter.api.ClassOrderer$OrderAnnotation, and select more than this one");
        assertTrue(ledger.balances(), () -> suite + ": calls are unaccounted for: " + ledger);
        assertEquals(0, ledger.total().failed(), () -> suite + ": planned calls without a reply: " + ledger);
    }
}
