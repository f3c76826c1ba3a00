package dev.plumbline.claim;

import dev.plumbline.results.ClaimRow;
import dev.plumbline.results.RunResults;
import java.util.List;

/**
 * A statement about results that can be checked over them.
 *
 * @param id stable name
 * @param says the statement in words
 * @param terms with all that the check needs
 */
public record Claim(String id, String says, ClaimCheck check, ClaimTerms terms) {
    /**
     * Checks it.
     *
     * @param results their own claims are not read
     */
    public ClaimFinding over(RunResults results) {
        try {
            return check.find(terms, new ClaimResults(results));
        } catch (NotInResultsException e) {
            return ClaimFinding.without(ClaimAnswer.NOT_CHECKABLE_HERE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A bug in one claim must not keep a run from writing its results; the test of the claims fails on it.
            return ClaimFinding.without(ClaimAnswer.NOT_CHECKABLE_HERE, ClaimFinding.BUG + e);
        }
    }

    /** Checks claims. */
    public static List<ClaimRow> rows(List<Claim> claims, RunResults results) {
        return claims.stream().map(claim -> claim.row(results)).toList();
    }

    private ClaimRow row(RunResults results) {
        ClaimFinding finding = over(results);
        return new ClaimRow(id, says, finding.answer().words(), finding.numbers(), finding.detail());
    }
}
