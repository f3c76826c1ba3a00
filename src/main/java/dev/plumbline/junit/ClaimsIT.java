package dev.plumbline.junit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.plumbline.claim.ClaimFinding;
import dev.plumbline.report.allure.OverviewDescription;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.results.ClaimRow;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Checks the claims of each suite against the results of the earlier tests. The test never fails because of a claim. */
@EvalSuite
@Isolated
@Order(Integer.MAX_VALUE - 1)
@DisplayName("Claims")
public class ClaimsIT {
    @Test
    @DisplayName("Every claim has an answer")
    void everyClaimHasAnAnswer(EvalSession session) {
        List<ResultsJson> runs = session.contents();
        OverviewDescription.describeClaims(runs);
        assertAll(
                runs.stream().flatMap(run -> run.content().claims().stream()).map(claim -> () -> wasEvaluated(claim)));
    }

    private static void wasEvaluated(ClaimRow claim) {
        assertFalse(claim.detail().startsWith(ClaimFinding.BUG), () -> claim.id() + ": " + claim.detail());
    }
}
