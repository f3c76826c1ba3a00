package dev.plumbline.junit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.report.allure.OverviewDescription;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.run.Ledger;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Checks the ledger: every planned call ended in exactly one way, and none failed. */
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
        List<String> wrong = runs.stream()
                .flatMap(run -> wrong(run.results(), whole).stream())
                .toList();
        assertTrue(wrong.isEmpty(), () -> String.join("; ", wrong));
    }

    private static Optional<String> wrong(Results results, boolean whole) {
        Ledger ledger = results.ledger();
        String suite = results.suite().name() + ": ";
        if (ledger.total().planned() == 0) {
            // Only a shard may have no trials; otherwise this test ran before all other tests.
            return whole
                    ? Optional.of(suite
                            + "nothing was asked before this test, so there is nothing to account for; order test classes by "
                            + "org.junit.jupiter.api.ClassOrderer$OrderAnnotation, and select more than this one")
                    : Optional.empty();
        }
        if (!ledger.balances()) {
            return Optional.of(suite + "calls are unaccounted for (" + ledger.words() + ")");
        }
        int failed = ledger.total().failed();
        return failed == 0
                ? Optional.empty()
                : Optional.of(suite + failed + " planned calls have no reply (" + ledger.words() + ")");
    }
}
