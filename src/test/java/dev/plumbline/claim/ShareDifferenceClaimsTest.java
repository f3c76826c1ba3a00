package dev.plumbline.claim;

import static dev.plumbline.claim.WrittenResults.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One candidate's share of "reasoned" less the other's, cell by cell. */
class ShareDifferenceClaimsTest {
    private final WrittenResults results = new WrittenResults();

    private void both(String question, int one, int two) {
        results.explained(question, "one", "rare", of(one)).explained(question, "two", "rare", of(two));
    }

    /** So many of ten; two more were not sorted. */
    private static Map<String, Integer> of(int reasoned) {
        return Map.of("reasoned", reasoned, "garbled", 10 - reasoned, "unparsed", 2);
    }

    private ClaimFinding find(String check, String direction, Object... more) {
        Object[] terms = {"models", List.of("one"), "than", "two", "category", "reasoned", "direction", direction};
        Object[] all = java.util.Arrays.copyOf(terms, terms.length + more.length);
        System.arraycopy(more, 0, all, terms.length, more.length);
        return results.find(check, all);
    }

    @Test
    void theOrderCountsTheCellsThatSamplingCannotTurnAround() {
        both("tea", 9, 1);
        both("coffee", 3, 4);
        both("milk", 5, 5);
        assertThat(find("share-order", "up").detail()).isEqualTo("1/3 by the counts, 1 to 3 given sampling; 3 needed");
        assertThat(find("share-order", "up").answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(find("share-order", "up", "on", 1).answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(find("share-order", "down").detail())
                .isEqualTo("1/3 by the counts, 0 to 2 given sampling; 3 needed");
        assertThat(find("share-order", "down").answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void anOrderByOneSampleOfFiftyIsNotShown() {
        results.explained("tea", "one", "rare", Map.of("reasoned", 26, "garbled", 24))
                .explained("tea", "two", "rare", Map.of("reasoned", 25, "garbled", 25));
        assertThat(find("share-order", "up").answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
    }

    @Test
    void anOrderOverManyCellsNeedsAClearerDifferenceInEach() {
        // 9 and 4 of 10: Newcombe's interval of 95 % lies above 0, that of 99.5 % does not.
        both("tea", 9, 4);
        assertThat(find("share-order", "up").answer()).isEqualTo(ClaimAnswer.HOLDS);
        for (int i = 1; i < 10; i++) {
            both("tea " + i, 9, 4);
        }
        assertThat(find("share-order", "up").detail())
                .isEqualTo("10/10 by the counts, 0 to 10 given sampling; 10 needed");
    }

    @Test
    void theMeanIsOfDifferencesOfSharesByStudentsInterval() {
        both("tea", 6, 4);
        both("coffee", 8, 5);
        both("milk", 9, 5);
        // 0.2, 0.3, 0.4: the deviation is 0.1, t of 95 % with 2 degrees of freedom 4.302653.
        double reach = 4.302653 * 0.1 / Math.sqrt(3);
        ClaimFinding up = find("share-mean", "up");
        assertThat(number(up, "value")).isCloseTo(0.3, within(1e-12));
        assertThat(number(up, "low")).isCloseTo(0.3 - reach, within(1e-6));
        assertThat(number(up, "high")).isCloseTo(0.3 + reach, within(1e-6));
        assertThat(number(up, "cells")).isEqualTo(3);
        assertThat(up.answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(up.detail())
                .isEqualTo("on average 0.300 (0.052 to 0.548, cells as units); the other way in 0 of 3 cells");
        ClaimFinding down = find("share-mean", "down");
        assertThat(number(down, "value")).isCloseTo(-0.3, within(1e-12));
        assertThat(down.answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(down.detail()).endsWith("; the other way in 3 of 3 cells");
    }

    @Test
    void aMeanWhoseIntervalHoldsZeroIsNotShown() {
        both("tea", 6, 4);
        both("coffee", 8, 4);
        // 0.2 and 0.4: 0.1 * 12.7 on either side of 0.3.
        assertThat(find("share-mean", "up").answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(find("share-mean", "down").answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
    }

    @Test
    void noDifferenceAnywhereIsNeitherShownNorTheOtherWay() {
        both("tea", 4, 4);
        both("coffee", 4, 4);
        ClaimFinding finding = find("share-mean", "up");
        assertThat(number(finding, "low")).isZero();
        assertThat(number(finding, "high")).isZero();
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(number(finding, "reversed")).isZero();
    }

    @Test
    void excludedCategoriesLeaveTheShares() {
        results.explained("tea", "one", "rare", Map.of("reasoned", 1, "garbled", 8, "other", 1))
                .explained("tea", "two", "rare", Map.of("reasoned", 4, "garbled", 0, "other", 6))
                .explained("coffee", "one", "rare", Map.of("reasoned", 1, "garbled", 8, "other", 1))
                .explained("coffee", "two", "rare", Map.of("reasoned", 4, "garbled", 0, "other", 6));
        assertThat(number(find("share-mean", "up"), "value")).isCloseTo(0.1 - 0.4, within(1e-12));
        assertThat(number(find("share-mean", "up", "excluding", List.of("garbled")), "value"))
                .isCloseTo(0.5 - 0.4, within(1e-12));
    }

    @Test
    void onlyCellsOfOneAnswerOfWhichBothWereJudgedAreCompared() {
        both("tea", 6, 4);
        both("coffee", 6, 4);
        results.explained("milk", 3, "one", "rare", of(9))
                .explained("milk", 4, "two", "rare", of(1))
                .explained("water", "one", "rare", of(9))
                .explained("juice", "one", "rare", of(9))
                .explained("juice", "two", "rare", Map.of("unparsed", 3))
                .explained("soda", "one", "rare", Map.of("unparsed", 3))
                .explained("soda", "two", "rare", of(9));
        assertThat(number(find("share-mean", "up"), "cells")).isEqualTo(2);
        assertThat(number(find("share-mean", "up"), "value")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aSetLeavesTheOtherCellsOut() {
        both("tea", 6, 4);
        both("coffee", 6, 4);
        results.explained("milk", "one", "usual", of(0)).explained("milk", "two", "usual", of(9));
        assertThat(number(find("share-mean", "up"), "cells")).isEqualTo(3);
        assertThat(number(find("share-mean", "up", "set", "rare"), "cells")).isEqualTo(2);
        assertThat(find("share-mean", "up", "set", "odd").detail())
                .isEqualTo("these results have no such elaborations by two");
    }

    @Test
    void aMeanNeedsTwoCellsAndAnOrderOne() {
        both("tea", 6, 4);
        assertThat(find("share-mean", "up").answer()).isEqualTo(ClaimAnswer.NOT_CHECKABLE_HERE);
        assertThat(find("share-mean", "up").detail())
                .isEqualTo("a mean over cells needs at least two cells of both models");
        assertThat(find("share-order", "up").answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
    }
}
