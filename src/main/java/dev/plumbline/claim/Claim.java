package dev.plumbline.claim;

import dev.plumbline.results.ClaimRow;
import dev.plumbline.results.RunResults;
import java.util.List;

/**
 * A statement about results that can be checked over them.
 *
 * @param id the stable name of the claim
 * @param says the statement in words
 * @param check the check that decides the claim
 * @param terms all terms that the check needs
 */
public record Claim(String id, String says, ClaimCheck check, ClaimTerms terms) {
    /**
     * Checks the claim.
     *
     * @param results the results; the claims in them are ignored
     */
    public ClaimFinding over(RunResults results) {
        try {
            return check.find(terms, new ClaimResults(results));
        } catch (NotInResultsException e) {
            return ClaimFinding.without(ClaimAnswer.NOT_CHECKABLE_HERE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A bug in one check must not prevent a run from writing its results. The test of the claims fails for such
            // a finding.
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
