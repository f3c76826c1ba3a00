package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.stats.direction.VarianceComponents;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.Variant;
import dev.plumbline.testing.Suites;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CandidateVariantsTest {
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private static final List<@Nullable Variant> WORDINGS = new ArrayList<>();

    static {
        WORDINGS.add(null);
        WORDINGS.add(new Variant("a", "a {question}", null, false));
        WORDINGS.add(new Variant("b", "b {question}", null, false));
    }

    private final Suite suite = Suites.small();

    /** Base says 0 to every wording and the candidate so much, wording by wording; -1 where it was not asked. */
    private RobustShift moved(String question, int... answers) {
        List<WordedRatings> asked = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] >= 0) {
                asked.add(
                        new WordedRatings(WORDINGS.get(i), ReadRatings.measured(0), ReadRatings.measured(answers[i])));
            }
        }
        return RobustShift.of(suite.question(question), TUNED, asked, suite.gate(), 0);
    }

    private static @Nullable VarianceComponents split(RobustShift... questions) {
        return CandidateVariants.of(TUNED, List.of(questions)).components();
    }

    private static void assertSplit(VarianceComponents components) {
        // In ninths: 1 and 3, 5 and 7. Means 2 and 6, so 2 * 8 between and (2 + 2) / 2 within.
        assertThat(components.mean()).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(components.msQuestion()).isCloseTo(16.0 / 81, within(1e-12));
        assertThat(components.msVariant()).isCloseTo(2.0 / 81, within(1e-12));
    }

    @Test
    void theVarianceLiesBetweenQuestionsAndBetweenWordings() {
        assertSplit(split(moved("tea", 1, 3), moved("coffee", 5, 7)));
    }

    @Test
    void aWordingThatOneQuestionLacksIsLeftOutOfAll() {
        assertSplit(split(moved("tea", 1, 3, 9), moved("coffee", 5, 7)));
        assertSplit(split(moved("tea", 1, 3), moved("coffee", 5, 7, 0)));
        assertSplit(split(moved("tea", 1, 9, 3), moved("coffee", 5, -1, 7)));
    }

    @Test
    void oneQuestionOrOneSharedWordingCannotBeSplit() {
        assertThat(split(moved("tea", 1, 3))).isNull();
        assertThat(split(moved("tea", 1, 3), moved("coffee", 5, -1, 7))).isNull();
        assertThat(split()).isNull();
    }

    @Test
    void wordingsThatDifferNowhereCannotBeSplitAndOneQuestionWhereTheyDoIsEnough() {
        assertThat(split(moved("tea", 1, 1), moved("coffee", 5, 5))).isNull();
        assertThat(split(moved("tea", 1, 1), moved("coffee", 5, 7))).isNotNull();
    }
}
