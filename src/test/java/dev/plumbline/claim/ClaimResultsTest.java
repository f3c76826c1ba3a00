package dev.plumbline.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClaimResultsTest {
    private static void assertNotThere(ThrowingCallable asked, String reported) {
        assertThatThrownBy(asked).isInstanceOf(NotInResultsException.class).hasMessage(reported);
    }

    @Test
    void baseAndCandidatesStandForTheModelsOfTheResults() {
        ClaimResults results = new WrittenResults().asClaimsAskThem();
        assertThat(results.base()).isEqualTo("plain");
        assertThat(results.alpha()).isEqualTo(0.05);
        assertThat(results.models(List.of("other", "candidates", "base")))
                .containsExactly("other", "one", "two", "plain");
    }

    @Test
    void withoutNamesEveryRatedQuestionIsMeantOnce() {
        ClaimResults results = new WrittenResults()
                .rated("tea", "one", Map.of(5, 1.0))
                .rated("tea", "two", Map.of(5, 1.0))
                .rated("coffee", "one", Map.of(5, 1.0))
                .asClaimsAskThem();
        assertThat(results.questions(List.of())).containsExactly("tea", "coffee");
        assertThat(results.questions(List.of("milk"))).containsExactly("milk");
    }

    @Test
    void aReadingIsWhatWasSeenBeforeItWasMadeConditional() {
        ClaimResults results = new WrittenResults()
                .rated("tea", "one", Map.of(5, 0.375, 6, 0.125), 0.25, 0.0625)
                .asClaimsAskThem();
        assertThat(results.seen("tea", "one"))
                .isEqualTo(SeenDistribution.of(0, 9, new TreeMap<>(Map.of(5, 0.375, 6, 0.125)), 0.25, 0.0625));
    }

    @Test
    void whatIsNotThereIsNamed() {
        ClaimResults results = new WrittenResults()
                .rated("tea", "one", Map.of(5, 1.0))
                .unrated("coffee", "one")
                .asClaimsAskThem();
        assertNotThere(() -> results.seen("tea", "two"), "these results have no ratings of tea by two");
        assertNotThere(() -> results.seen("milk", "one"), "these results have no ratings of milk by one");
        assertNotThere(() -> results.seen("coffee", "one"), "the rating of coffee by one was not measured");
        assertNotThere(() -> results.shift("tea", "one"), "these results have no shifts of tea by one");
    }
}
