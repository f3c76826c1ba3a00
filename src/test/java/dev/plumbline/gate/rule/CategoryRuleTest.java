package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryTest;
import dev.plumbline.gate.judge.CategoryTests;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.CategoryVerdict.Answer;
import dev.plumbline.gate.judge.GivenAnswer;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.gate.judge.JudgedCell;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.run.Cast;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Exams;
import dev.plumbline.testing.Suites;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CategoryRuleTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final ModelRef OTHER = new ModelRef("other", "o");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Suite suite = Suites.small();
    private Baseline baseline = Baseline.none();
    private final Cast cast = new Cast(BASE, List.of(TUNED, OTHER), null, Set.of());

    private JudgedCell cell(ModelRef model, int answer, int justification, int reversal, int unparsed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("justification", justification);
        counts.put("reversal", reversal);
        counts.put("unparsed", unparsed);
        return new JudgedCell(
                new PrefillCell(suite.question("tea"), answer, model, "modal"), new CategoryCounts(counts));
    }

    private CategoryTests tests(List<JudgedCell> cells) {
        return CategoryTests.of(cast, cells, pair -> CategoryContrast.of(pair, suite));
    }

    private CategoryVerdict verdict(JudgeProof proof, JudgedCell own, JudgedCell... others) {
        List<JudgedCell> all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(own), java.util.Arrays.stream(others))
                .toList();
        return new Gate(suite, baseline, "local", TODAY)
                .categories(cast, proof)
                .judge(
                        own.cell(),
                        GivenAnswer.to(
                                cast.base(), all.stream().map(JudgedCell::cell).toList()),
                        tests(all));
    }

    private CategoryVerdict proven(JudgedCell own, JudgedCell base) {
        return verdict(new JudgeProof.Proven(Exams.perfect()), own, base);
    }

    @Test
    void aPlainChangeOfCategoriesIsADrift() {
        CategoryVerdict verdict = proven(cell(TUNED, 7, 20, 30, 0), cell(BASE, 7, 50, 0, 0));
        assertThat(verdict.answer()).isEqualTo(Answer.DRIFTED);
        assertThat(verdict.reason()).contains("of the explanations changed category (0.15 is tolerated, p = ");
        assertThat(verdict.passes(false)).isFalse();
    }

    @Test
    void explanationsThatTheJudgeCouldNotSortAreACategoryToo() {
        assertThat(proven(cell(TUNED, 7, 20, 0, 30), cell(BASE, 7, 50, 0, 0)).answer())
                .isEqualTo(Answer.DRIFTED);
    }

    @Test
    void nothingChangedIsWithinAndPasses() {
        CategoryVerdict verdict = proven(cell(TUNED, 7, 50, 0, 0), cell(BASE, 7, 50, 0, 0));
        assertThat(verdict.answer()).isEqualTo(Answer.WITHIN);
        assertThat(verdict.passes(true)).isTrue();
    }

    @Test
    void tooFewExplanationsAreNeverWithin() {
        CategoryVerdict one = proven(cell(TUNED, 7, 1, 0, 0), cell(BASE, 7, 1, 0, 0));
        assertThat(one.answer()).isEqualTo(Answer.INCONCLUSIVE);
        assertThat(one.reason()).contains("1 explanations were sorted, 50 are needed");
        assertThat(proven(cell(TUNED, 7, 49, 0, 0), cell(BASE, 7, 500, 0, 0)).answer())
                .isEqualTo(Answer.INCONCLUSIVE);
    }

    @Test
    void aChangeThatFewSamplesCannotTellIsInconclusive() {
        CategoryVerdict verdict = proven(cell(TUNED, 7, 6, 4, 0), cell(BASE, 7, 8, 2, 0));
        assertThat(verdict.answer()).isEqualTo(Answer.INCONCLUSIVE);
        assertThat(verdict.reason()).contains("ask for more samples");
        assertThat(verdict.passes(false)).isFalse();
    }

    @Test
    void withoutBasesCellOrAProvenJudgeTheVerdictIsWithheldAndFailsOnlyWhereAJudgeIsRequired() {
        CategoryVerdict alone = proven(cell(TUNED, 7, 20, 30, 0), cell(BASE, 8, 50, 0, 0));
        assertThat(alone.reason()).isEqualTo("withheld: base was not asked to explain this answer");
        CategoryVerdict unproven =
                verdict(new JudgeProof.Unproven("no judge card"), cell(TUNED, 7, 20, 30, 0), cell(BASE, 7, 50, 0, 0));
        assertThat(unproven.reason()).isEqualTo("withheld: the judge is not proven: no judge card");
        assertThat(unproven.passes(false)).isTrue();
        assertThat(unproven.passes(true)).isFalse();
    }

    @Test
    void aCellWithoutACountedSampleIsNoEvidence() {
        CategoryVerdict verdict = proven(cell(TUNED, 7, 0, 0, 0), cell(BASE, 7, 50, 0, 0));
        assertThat(verdict.reason()).isEqualTo("withheld: no explanation was counted, here or for base");
    }

    /** 28 of 50 against 8 of 50 in another category: enough for one cell, not for each of seven. */
    @Test
    void theLowerLimitThatDecidesHoldsOverAllCellsOfTheCandidate() {
        JudgedCell own = cell(TUNED, 7, 26, 24, 0);
        JudgedCell base = cell(BASE, 7, 42, 8, 0);
        assertThat(proven(own, base).answer()).isEqualTo(Answer.INCONCLUSIVE);
        JudgedCell further = cell(TUNED, 7, 22, 28, 0);
        assertThat(proven(further, base).answer()).isEqualTo(Answer.DRIFTED);
        List<JudgedCell> others = java.util.stream.IntStream.range(0, 7)
                .filter(answer -> answer != 7)
                .boxed()
                .flatMap(answer ->
                        java.util.stream.Stream.of(cell(TUNED, answer, 22, 28, 0), cell(BASE, answer, 42, 8, 0)))
                .toList();
        JudgedCell[] seven = java.util.stream.Stream.concat(java.util.stream.Stream.of(base), others.stream())
                .toArray(JudgedCell[]::new);
        CategoryVerdict among = verdict(new JudgeProof.Proven(Exams.perfect()), further, seven);
        assertThat(among.answer()).isEqualTo(Answer.INCONCLUSIVE);
    }

    @Test
    void aCellOfAnotherCandidateIsOfAnotherFamily() {
        CategoryTests tests = tests(List.of(
                cell(TUNED, 7, 20, 30, 0),
                cell(TUNED, 3, 20, 30, 0),
                cell(OTHER, 7, 40, 10, 0),
                cell(BASE, 7, 50, 0, 0),
                cell(BASE, 3, 50, 0, 0)));
        assertThat(tests.all())
                .filteredOn(t -> t.family() == CategoryTest.Family.BASE)
                .extracting(CategoryTest::ofModels)
                .containsExactly(2, 2, 1);
    }

    @Test
    void candidatesAgainstBaseAndAgainstEachOtherAreFamiliesOfTheirOwn() {
        CategoryTests tests = tests(List.of(
                cell(TUNED, 7, 20, 30, 0),
                cell(OTHER, 7, 40, 10, 0),
                cell(BASE, 7, 50, 0, 0),
                cell(OTHER, 3, 5, 5, 0)));
        assertThat(tests.all()).hasSize(3);
        assertThat(tests.all())
                .filteredOn(t -> t.family() == CategoryTest.Family.BASE)
                .hasSize(2)
                .allSatisfy(t -> assertThat(t.members()).isEqualTo(2))
                .allSatisfy(t -> assertThat(t.holm())
                        .isGreaterThanOrEqualTo(t.contrast().test().p()));
        CategoryTest between = tests.all().get(2);
        assertThat(between.contrast().cell().model()).isEqualTo(TUNED);
        assertThat(between.contrast().against()).isEqualTo(OTHER);
        assertThat(between.holm()).isEqualTo(between.contrast().test().p());
        assertThat(between.contrast().justifiedIfCoherent()).isNull();
    }

    private static BaselineEntry accepted(Integer answer, double tv, LocalDate expires) {
        return new BaselineEntry(
                "local",
                "base",
                "tuned",
                "tea",
                answer,
                tv,
                0,
                tv,
                tv,
                50,
                0.02,
                "meant to",
                "me",
                TODAY,
                expires,
                null,
                null);
    }

    /** 50 against 50 of which 30 reversed: TV 0.6, and chance alone reads about 0.05. */
    private CategoryVerdict moved(BaselineEntry entry) {
        baseline = new Baseline(List.of(entry));
        return proven(cell(TUNED, 7, 20, 30, 0), cell(BASE, 7, 50, 0, 0));
    }

    @Test
    void whatSomebodyAcceptedPassesWhileItStaysWhereItWas() {
        CategoryVerdict verdict = moved(accepted(7, 0.6, null));
        assertThat(verdict.answer()).isEqualTo(Answer.DRIFTED);
        assertThat(verdict.acceptedBy()).isNotNull();
        assertThat(verdict.passes(true)).isTrue();
        double noise = verdict.reading().noise();
        assertThat(noise).isBetween(0.03, 0.1);
        assertThat(moved(accepted(7, 0.6 - noise + 0.001, null)).passes(false)).isTrue();
    }

    @Test
    void whatMovedFurtherOrBackSinceIsNews() {
        assertThat(moved(accepted(7, 0.4, null)).passes(false)).isFalse();
        assertThat(moved(accepted(7, 0.4, null)).reason())
                .startsWith("drifted: ")
                .endsWith("; accepted at 0.400 on 2026-11-24 by me; now 0.600: moved further by 0.200");
        assertThat(moved(accepted(7, 0.8, null)).reason()).endsWith("now 0.600: moved back by 0.200");
        assertThat(moved(accepted(7, 0.6, TODAY.minusDays(1))).reason()).endsWith("; expired after 2026-11-23");
        baseline = new Baseline(List.of(accepted(7, 0.6, null)));
        CategoryVerdict within = proven(cell(TUNED, 7, 50, 0, 0), cell(BASE, 7, 50, 0, 0));
        assertThat(within.passes(true)).isTrue();
        assertThat(within.acceptedBy()).isNull();
        assertThat(within.reason()).endsWith("now 0.000 and within: moved back, the entry no longer applies");
    }

    @Test
    void theEntryOfARatingOrOfAnotherAnswerAcceptsNoExplanation() {
        assertThat(moved(accepted(null, 0.6, null)).passes(false)).isFalse();
        assertThat(moved(accepted(8, 0.6, null)).passes(false)).isFalse();
    }

    @Test
    void noEntryMakesAWithheldVerdictOne() {
        baseline = new Baseline(List.of(accepted(7, 0.6, null)));
        CategoryVerdict withheld =
                verdict(new JudgeProof.Unproven("no judge card"), cell(TUNED, 7, 20, 30, 0), cell(BASE, 7, 50, 0, 0));
        assertThat(withheld.reading()).isNull();
        assertThat(withheld.acceptedBy()).isNull();
        assertThat(withheld.passes(true)).isFalse();
    }
}
