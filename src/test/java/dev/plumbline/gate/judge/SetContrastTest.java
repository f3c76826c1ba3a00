package dev.plumbline.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetContrastTest {
    private static final ModelRef ONE = new ModelRef("one", "1");
    private static final ModelRef TWO = new ModelRef("two", "2");
    private static final String IF_COHERENT = GeneralDifference.JUSTIFIED_IF_COHERENT;

    private final Suite suite = Suites.small();
    private final List<CellPair> pairs = new ArrayList<>();

    /** Of ten each so many justify and so many are incoherent; the others take the number back. */
    private static JudgedCell cell(Question question, int answer, ModelRef model, String set, int justify, int odd) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("incoherent", odd);
        counts.put("non-answer", 0);
        counts.put("contradiction", 0);
        counts.put("reversal", 10 - justify - odd);
        counts.put("justification", justify);
        counts.put("unparsed", 0);
        return new JudgedCell(new PrefillCell(question, answer, model, set), new CategoryCounts(counts));
    }

    private void both(String question, int answer, String set, int justify, int odd, int otherJustify, int otherOdd) {
        Question asked = suite.question(question);
        pairs.add(new CellPair(
                cell(asked, answer, ONE, set, justify, odd), cell(asked, answer, TWO, set, otherJustify, otherOdd)));
    }

    private List<SetContrast> contrasts() {
        return SetContrast.of(new Seeds("small"), pairs);
    }

    private GeneralDifference difference(String category) {
        return contrasts().get(0).differences().stream()
                .filter(d -> d.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSetIsWhatTwoModelsWereBothAskedInIt() {
        both("tea", 7, "modal", 5, 0, 5, 0);
        both("tea", 3, "radical", 10, 0, 0, 0);
        both("coffee", 3, "radical", 10, 0, 0, 0);
        List<SetContrast> contrasts = contrasts();
        assertThat(contrasts).extracting(SetContrast::set).containsExactly("modal", "radical");
        assertThat(contrasts).extracting(SetContrast::prefills).containsExactly(1, 2);
        assertThat(contrasts).allSatisfy(c -> assertThat(c.model()).isEqualTo(ONE));
        assertThat(contrasts).allSatisfy(c -> assertThat(c.against()).isEqualTo(TWO));
        // Nothing differs in the one; in the other no rearrangement of 9,999 parts 20 and 20 as wholly.
        assertThat(contrasts.get(0).test().test().p()).isEqualTo(1);
        assertThat(contrasts.get(1).test().test().p()).isEqualTo(1.0 / 10_000);
    }

    @Test
    void aSetIsOneOfTwoModels() {
        both("tea", 7, "modal", 5, 0, 5, 0);
        Question tea = suite.question("tea");
        pairs.add(new CellPair(cell(tea, 7, TWO, "modal", 5, 0), cell(tea, 7, ONE, "modal", 5, 0)));
        assertThat(contrasts()).extracting(SetContrast::model).containsExactly(ONE, TWO);
    }

    @Test
    void answersOfOneQuestionCountOnceByTheirMean() {
        both("tea", 7, "modal", 6, 0, 4, 0);
        both("tea", 3, "modal", 8, 0, 4, 0);
        both("coffee", 7, "modal", 5, 0, 4, 0);
        // Tea 0.3 and coffee 0.1: the error is 0.1, t of 95 % with one degree of freedom 12.7062.
        GeneralDifference justified = difference("justification");
        assertThat(justified.questions()).isEqualTo(2);
        assertThat(justified.mean().value()).isCloseTo(0.2, within(1e-12));
        assertThat(justified.mean().low()).isCloseTo(0.2 - 1.27062, within(1e-5));
        assertThat(justified.mean().high()).isCloseTo(0.2 + 1.27062, within(1e-5));
        // Of two questions drawn anew all are coffee, or all tea, a quarter of the time each.
        assertThat(justified.bootstrap().low()).isCloseTo(0.1, within(1e-12));
        assertThat(justified.bootstrap().high()).isCloseTo(0.3, within(1e-12));
        // Two of the four ways to flip two signs reach so far.
        assertThat(justified.signFlip().p()).isEqualTo(0.5);
        assertThat(difference("reversal").mean().value()).isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void justificationsAreAlsoCountedAmongWhatIsCoherent() {
        both("tea", 7, "modal", 4, 5, 4, 0);
        both("coffee", 7, "modal", 5, 0, 4, 2);
        assertThat(difference("justification").mean().value()).isCloseTo(0.05, within(1e-12));
        // 4/5 less 4/10, and 5/10 less 4/8.
        assertThat(difference(IF_COHERENT).mean().value()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void whereNothingIsCoherentTheQuestionIsLeftOutOfThat() {
        both("tea", 7, "modal", 4, 0, 4, 0);
        both("coffee", 7, "modal", 0, 10, 4, 2);
        assertThat(contrasts().get(0).differences())
                .extracting(GeneralDifference::category)
                .containsExactly("incoherent", "non-answer", "contradiction", "reversal", "justification", "unparsed");
        both("tea", 3, "modal", 4, 2, 0, 10);
        assertThat(contrasts().get(0).differences()).hasSize(6);
    }

    @Test
    void oneQuestionSaysNothingOfQuestionsInGeneral() {
        both("tea", 7, "modal", 6, 0, 4, 0);
        both("tea", 3, "modal", 8, 0, 4, 0);
        assertThat(contrasts().get(0).prefills()).isEqualTo(2);
        assertThat(contrasts().get(0).differences()).isEmpty();
    }
}
