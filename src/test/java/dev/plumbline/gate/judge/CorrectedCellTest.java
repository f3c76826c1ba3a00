package dev.plumbline.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.suite.Context;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Scale;
import dev.plumbline.testing.Exams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectedCellTest {
    /** Se 0.9 for a, 0.8 for b: of 50 each, a tenth of a and a fifth of b go astray. */
    private static final JudgeScore SCORE =
            new JudgeScore(List.of("a", "b"), List.of(List.of(45, 5, 0), List.of(10, 40, 0)), 1, 0, 0, 5, 5);

    private static JudgeProof proven(JudgeScore score) {
        JudgeCard perfect = Exams.perfect();
        return new JudgeProof.Proven(
                new JudgeCard(perfect.date(), "s", perfect.judge(), perfect.rubric(), perfect.gold(), 0.6, score));
    }

    private static CategoryCounts counts(int a, int b, int unparsed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("a", a);
        counts.put("b", b);
        counts.put(CategoryCounts.UNPARSED, unparsed);
        return new CategoryCounts(counts);
    }

    private static CorrectedCell corrected(JudgeProof proof, CategoryCounts counts, long seed) {
        PrefillCell cell = new PrefillCell(
                new Question("tea", "how much do you like tea", null, new Scale(0, 9), null, Context.NONE),
                9,
                new ModelRef("tuned", "t"),
                "normal");
        return CorrectedCell.of(proof, new JudgedCell(cell, counts), 0.05, seed);
    }

    private static void assertNotCorrectable(CorrectedCell cell, String reason) {
        assertThat(cell.isCorrected()).isFalse();
        assertThat(cell.reason()).contains(reason);
    }

    @Test
    void theSharesAreThoseThatWouldBeJudgedAsTheyWere() {
        // True shares 0.7 and 0.3 are judged 0.7 * 0.9 + 0.3 * 0.2 = 0.69 and 0.31.
        Map<String, Estimate> shares =
                corrected(proven(SCORE), counts(69, 31, 0), 1).shares();
        assertThat(shares.get("a").value()).isCloseTo(0.7, within(1e-9));
        assertThat(shares.get("b").value()).isCloseTo(0.3, within(1e-9));
        assertThat(shares.get("a").low()).isBetween(0.45, 0.65);
        assertThat(shares.get("a").high()).isBetween(0.75, 0.95);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertThat(corrected(proven(SCORE), counts(69, 31, 1), 9))
                .isEqualTo(corrected(proven(SCORE), counts(69, 31, 1), 9));
    }

    @Test
    void anUnprovenJudgeCorrectsNothing() {
        assertNotCorrectable(corrected(new JudgeProof.Unproven("no card"), counts(1, 1, 0), 1), "no card");
    }

    @Test
    void aCategoryToldTooBadlyFromTheOthersIsNamed() {
        JudgeScore weak =
                new JudgeScore(List.of("a", "b"), List.of(List.of(36, 14, 0), List.of(12, 38, 0)), 1, 0, 0, 5, 5);
        assertNotCorrectable(corrected(proven(weak), counts(50, 50, 0), 1), "Se + Sp - 1 is 0.48 for a, below 0.5");
    }

    @Test
    void tooManyUnparsedRepliesOrNothingElseLeaveTheSharesAsTheyAre() {
        assertNotCorrectable(
                corrected(proven(SCORE), counts(60, 34, 6), 1), "6 of 100 replies name no category, more than 5 %");
        assertNotCorrectable(corrected(proven(SCORE), counts(0, 0, 3), 1), "the judge sorted nothing");
        assertThat(corrected(proven(SCORE), counts(64, 31, 5), 1)).matches(CorrectedCell::isCorrected);
    }

    @Test
    void countsOfAnotherSuiteAreABug() {
        assertThatThrownBy(() -> corrected(proven(Exams.perfect().score()), counts(1, 1, 0), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same categories");
    }
}
