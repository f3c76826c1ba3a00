package dev.plumbline.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A statement about results that can be checked over them. */
public final class Claim {
    private final String id;
    private final String says;
    private final ClaimCheck check;
    private final ClaimTerms terms;

    /**
     * A claim.
     *
     * @param id stable name
     * @param says the statement in words
     * @param terms with all that the check needs
     */
    Claim(String id, String says, ClaimCheck check, ClaimTerms terms) {
        this.id = id;
        this.says = says;
        this.check = check;
        this.terms = terms;
    }

    /**
     * Checks it.
     *
     * @param results the content of {@code results.json}
     */
    public ClaimFinding over(Map<String, Object> results) {
        try {
            return check.find(terms, new ClaimResults(results));
        } catch (NotInResultsException e) {
            return ClaimFinding.without(ClaimAnswer.NOT_CHECKABLE_HERE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A run has to leave its results even where one claim meets a bug; the test of the claims fails on it.
            return ClaimFinding.without(ClaimAnswer.NOT_CHECKABLE_HERE, ClaimFinding.BUG + e);
        }
    }

    /** Checks claims, for {@code claims} in {@code results.json}. */
    public static List<Map<String, Object>> json(List<Claim> claims, Map<String, Object> results) {
        return claims.stream().map(claim -> claim.json(results)).toList();
    }

    private Map<String, Object> json(Map<String, Object> results) {
        ClaimFinding finding = over(results);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("statement", says);
        json.put("answer", finding.answer().words());
        json.put("numbers", finding.numbers());
        json.put("detail", finding.detail());
        return json;
    }
}
