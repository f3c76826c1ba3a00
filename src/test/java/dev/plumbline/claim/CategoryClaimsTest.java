package dev.plumbline.claim;

import static dev.plumbline.claim.WrittenResults.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryClaimsTest {
    private static final List<String> ONE = List.of("one");

    private static Map<String, Integer> counts(int reasoned, int garbled, int unparsed) {
        return Map.of("reasoned", reasoned, "garbled", garbled, "unparsed", unparsed);
    }

    private static ClaimFinding share(WrittenResults results, double least) {
        return results.find("share", "models", ONE, "category", "reasoned", "least", least);
    }

    @Test
    void aShareIsThatOfAllCellsTogetherAmongWhatWasSorted() {
        WrittenResults results = new WrittenResults()
                .explained("tea", "one", "rare", counts(3, 1, 6))
                .explained("coffee", "one", "usual", counts(5, 1, 0))
                .explained("tea", "two", "rare", counts(0, 90, 0));
        ClaimFinding finding = share(results, 0.5);
        assertThat(number(finding, "n")).isEqualTo(8);
        assertThat(number(finding, "of")).isEqualTo(10);
        assertThat(number(finding, "value")).isEqualTo(0.8);
        // Wilson's interval of 95 % for 8 of 10.
        assertThat(number(finding, "low")).isCloseTo(0.4902, within(5e-5));
        assertThat(number(finding, "high")).isCloseTo(0.9433, within(5e-5));
        assertThat(finding.detail()).isEqualTo("8/10, as the judge sorted them; 0.490 to 0.943 given sampling");
    }

    @Test
    void aShareHoldsFailsOrIsNotShownByItsInterval() {
        // Wilson's interval for 8 of 10 goes from 0.490 to 0.943.
        WrittenResults results = new WrittenResults().explained("tea", "one", "rare", counts(8, 2, 0));
        assertThat(share(results, 0.49).answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(share(results, 0.5).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(share(results, 0.943).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(share(results, 0.944).answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void aShareAtALimitOfItsIntervalIsWithinIt() {
        WrittenResults none = new WrittenResults().explained("tea", "one", "rare", counts(0, 10, 0));
        assertThat(number(share(none, 0), "low")).isZero();
        assertThat(share(none, 0).answer()).isEqualTo(ClaimAnswer.HOLDS);
        WrittenResults all = new WrittenResults().explained("tea", "one", "rare", counts(10, 0, 0));
        assertThat(number(share(all, 1), "high")).isEqualTo(1);
        assertThat(share(all, 1).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
    }

    @Test
    void aSetLeavesTheOtherCellsOut() {
        WrittenResults results = new WrittenResults()
                .explained("tea", "one", "rare", counts(3, 1, 0))
                .explained("coffee", "one", "usual", counts(5, 1, 0));
        ClaimFinding finding =
                results.find("share", "models", ONE, "category", "reasoned", "least", 0.5, "set", "usual");
        assertThat(finding.detail()).startsWith("5/6, as the judge sorted them; ");
    }

    @Test
    void withoutAJudgementThereIsNoShare() {
        WrittenResults results = new WrittenResults().explained("tea", "one", "rare", counts(0, 0, 3));
        assertThat(share(results, 0.5).answer()).isEqualTo(ClaimAnswer.NOT_CHECKABLE_HERE);
        assertThat(share(results, 0.5).detail()).isEqualTo("none of these elaborations was judged");
        assertThat(share(new WrittenResults(), 0.5).detail())
                .isEqualTo("these results have no such elaborations by one");
    }

    @Test
    void allCellsOfASetAreThereWithAllTheirSamples() {
        WrittenResults results = new WrittenResults()
                .explained("tea", "one", "rare", counts(3, 1, 1))
                .explained("coffee", "one", "rare", counts(5, 0, 0))
                .explained("coffee", "one", "usual", counts(4, 0, 0));
        ClaimFinding all = results.find("cells", "set", "rare", "count", 2, "samples", 5);
        assertThat(all.answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(all.detail()).isEqualTo("2 of 2 cells have 5 samples");
        assertThat(all.numbers()).isEqualTo(Map.of("n", 2L, "of", 2, "needed", 2));
        assertThat(results.find("cells", "set", "rare", "count", 3, "samples", 5)
                        .answer())
                .isEqualTo(ClaimAnswer.FAILS);
        ClaimFinding every = results.find("cells", "count", 2, "samples", 5);
        assertThat(every.detail()).isEqualTo("2 of 3 cells have 5 samples");
        assertThat(every.answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void everyJudgementIsParsedOrTheOthersAreCounted() {
        WrittenResults results = new WrittenResults().explained("tea", "one", "rare", counts(3, 1, 0));
        assertThat(results.find("parsed").answer()).isEqualTo(ClaimAnswer.HOLDS);
        assertThat(results.find("parsed").detail()).isEqualTo("0 of 4 judgements named no category");
        results.explained("coffee", "two", "rare", counts(3, 1, 2));
        assertThat(results.find("parsed").answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(results.find("parsed").detail()).isEqualTo("2 of 10 judgements named no category");
        assertThat(results.find("parsed").numbers()).isEqualTo(Map.of("n", 2, "of", 10));
    }

    @Test
    void whereNothingWasJudgedNothingIsParsed() {
        assertThat(new WrittenResults()
                        .explained("tea", "one", "rare", counts(0, 0, 0))
                        .find("parsed")
                        .detail())
                .isEqualTo("nothing was judged in these results");
    }

    private static ClaimFinding same(WrittenResults results, String... models) {
        return results.find("same-shares", "models", List.of(models));
    }

    @Test
    void sharesDifferWhereChiSquareSaysSo() {
        // Expected 25 in each of four fields, each 5 away: 4 * 25 / 25 = 4 on one degree of freedom, p = 0.0455.
        WrittenResults far = new WrittenResults()
                .explained("tea", "one", "rare", counts(20, 10, 5))
                .explained("coffee", "one", "rare", counts(10, 10, 0))
                .explained("tea", "two", "rare", counts(20, 30, 7));
        ClaimFinding finding = same(far, "candidates");
        assertThat(number(finding, "p")).isCloseTo(0.0455, within(5e-5));
        assertThat(finding.answer()).isEqualTo(ClaimAnswer.FAILS);
        assertThat(finding.detail()).isEqualTo("chi-square p = 0.046 that chance alone makes them differ so");
        assertThat(finding.numbers())
                .containsEntry("one.garbled", 20)
                .containsEntry("one.reasoned", 30)
                .containsEntry("two.garbled", 30)
                .containsEntry("two.reasoned", 20)
                .hasSize(5);
        // 30, 20 and 21, 29: 100 * (30 * 29 - 20 * 21)^2 / (50 * 50 * 51 * 49) = 3.241, p = 0.0718.
        WrittenResults near = new WrittenResults()
                .explained("tea", "one", "rare", counts(30, 20, 0))
                .explained("tea", "two", "rare", counts(21, 29, 0));
        assertThat(number(same(near, "candidates"), "p")).isCloseTo(0.0718, within(5e-5));
        assertThat(same(near, "candidates").answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
    }

    @Test
    void oneCategoryAloneIsNoDifferenceAndAPValueAtAlphaIsOne() {
        WrittenResults results = new WrittenResults()
                .explained("tea", "one", "rare", Map.of("reasoned", 4, "unparsed", 1))
                .explained("tea", "two", "rare", Map.of("reasoned", 9, "unparsed", 0));
        assertThat(number(same(results, "candidates"), "p")).isEqualTo(1);
        assertThat(same(results, "candidates").answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        results.withAlpha(1);
        assertThat(same(results, "candidates").answer()).isEqualTo(ClaimAnswer.FAILS);
    }

    @Test
    void sharesOfOneModelOrOfOneThatWasNotJudgedAreNotCompared() {
        String reported = "shares are compared between two models or more, each with judged elaborations";
        WrittenResults results = new WrittenResults()
                .explained("tea", "one", "rare", counts(3, 1, 0))
                .explained("tea", "two", "rare", counts(0, 0, 4));
        assertThat(same(results, "one").detail()).isEqualTo(reported);
        assertThat(same(results, "candidates").detail()).isEqualTo(reported);
    }

    @Test
    void withoutAProvenJudgeLabelsShowNothing() {
        WrittenResults results = new WrittenResults().explained("tea", "one", "rare", counts(80, 2, 0));
        assertThat(share(results, 0.49).answer()).isEqualTo(ClaimAnswer.HOLDS);
        results.withoutJudgeCard();
        assertThat(share(results, 0.49).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(share(results, 0.49).detail())
                .endsWith("; the judge is not proven, else: holds (the judge has no card)");
        results.withUnprovenJudge("the judge card is red");
        assertThat(share(results, 0.999).answer()).isEqualTo(ClaimAnswer.NOT_SHOWN);
        assertThat(share(results, 0.999).detail()).endsWith(", else: fails (the judge card is red)");
    }
}
