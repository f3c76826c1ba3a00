package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TextCheckTest {
    private static final FirstToken SAME = new FirstToken(OptionalInt.of(3), OptionalInt.of(3));
    private static final FirstToken OTHER = new FirstToken(OptionalInt.of(3), OptionalInt.of(7));
    private static final FirstToken SILENT = new FirstToken(OptionalInt.of(3), OptionalInt.empty());

    @Test
    void aTextWithoutAnAnswerDiffersAndIsCountedApart() {
        assertThat(TextCheck.of(List.of(SAME, OTHER, SILENT, SAME))).isEqualTo(new TextCheck(4, 2, 1));
    }

    @Test
    void theIntervalOfOneQuestionIsWilsons() {
        // Wilson (1927): 2 of 20 with z = 1.959964
        assertThat(new TextCheck(20, 2, 0).share().low()).isCloseTo(0.0279, within(1e-4));
        assertThat(new TextCheck(20, 2, 0).share().high()).isCloseTo(0.3010, within(1e-4));
    }

    @Test
    void repliesOfOneQuestionThatAgreeWithEachOtherWidenTheIntervalOverQuestions() {
        // Two questions of twenty always differ: the replies are not 400 independent ones.
        List<TextCheck> clustered = java.util.stream.Stream.concat(
                        Collections.nCopies(2, new TextCheck(20, 20, 0)).stream(),
                        Collections.nCopies(18, new TextCheck(20, 0, 0)).stream())
                .toList();

        assertThat(TextCheck.mean(clustered).value()).isCloseTo(0.1, within(1e-12));
        assertThat(TextCheck.mean(clustered).low()).isZero();
        assertThat(TextCheck.mean(clustered).high()).isGreaterThan(0.2);
    }

    @Test
    void noDifferenceAtAllStillHasAnUpperLimit() {
        assertThat(TextCheck.mean(Collections.nCopies(3, new TextCheck(20, 0, 0)))
                        .high())
                .isBetween(0.05, 0.07);
    }
}
