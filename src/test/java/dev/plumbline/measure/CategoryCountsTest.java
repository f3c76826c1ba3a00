package dev.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.plumbline.suite.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryCountsTest {
    private static final Category A = new Category("a", "");
    private static final Category B = new Category("b", "");

    @Test
    void everyJudgementStandsInOneRowAndUnparsedOnesInTheirOwn() {
        CategoryCounts counts = CategoryCounts.of(
                List.of(A, B),
                List.of(
                        measured(A),
                        unparsed(),
                        new Outcome.Unscored<>("nothing to judge: the reply holds a thought and no answer"),
                        measured(A),
                        new Outcome.Failed<>("no reply")));
        assertThat(counts.counts()).containsExactly(entry("a", 2), entry("b", 0), entry("unparsed", 1));
        assertThat(counts.total()).isEqualTo(3);
    }

    private static Outcome<Judgement> unparsed() {
        return new Outcome.Unscored<>("any words", "?", Judgement.unparsed("?"));
    }

    private static Outcome<Judgement> measured(Category category) {
        return new Outcome.Measured<>(new Judgement(category, category.id()));
    }

    @Test
    void intervalIsOverAllThatWereCounted() {
        CategoryCounts counts = CategoryCounts.of(List.of(A, B), List.of(measured(A), unparsed()));
        assertThat(counts.interval("a", 0.05).low()).isGreaterThan(0).isLessThan(0.5);
        assertThat(counts.interval("a", 0.05).high()).isGreaterThan(0.5).isLessThan(1);
    }
}
