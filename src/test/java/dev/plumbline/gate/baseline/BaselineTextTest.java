package dev.plumbline.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.rule.AcceptedShift;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.GoodSuite;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTextTest {
    private static final BaselineEntry PORRIDGE =
            new AcceptedShift().by("tuned", "porridge").entry();
    private static final BaselineEntry EGGS =
            new AcceptedShift().by("tuned", "eggs").entry();
    private static final BaselineEntry MOVED =
            new AcceptedShift().by("tuned", "eggs").at(0.5, 2).entry();

    @TempDir
    private Path root;

    /** It asks of porridge, then of eggs, and has the controls jazz and rain. */
    private Suite suite;

    @BeforeEach
    void aSuite() {
        suite = GoodSuite.read(root, GoodSuite.TEXT, new Mistakes());
    }

    private static String lines(BaselineEntry entry) {
        return String.join("\n", BaselineEntryText.lines(entry, "  ")) + "\n";
    }

    private static List<BaselineChange> added(BaselineEntry... entries) {
        return Arrays.stream(entries).map(e -> new BaselineChange(e, null)).toList();
    }

    private String written(BaselineEntry... entries) {
        return BaselineText.none(suite).with(added(entries));
    }

    private void assertOrder(AcceptedShift... sorted) {
        StringBuilder expected = new StringBuilder();
        BaselineEntry[] turned = new BaselineEntry[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            expected.append(lines(sorted[i].entry()));
            turned[sorted.length - 1 - i] = sorted[i].entry();
        }
        assertThat(written(turned)).endsWith("accepted:\n" + expected);
    }

    @Test
    void aNewFileSaysWhatItIs() {
        assertThat(written(PORRIDGE))
                .isEqualTo("# Shifts that were reviewed and accepted; 'plumbline accept' writes them, and a pull"
                        + " request reviews them.\naccepted:\n" + lines(PORRIDGE));
    }

    @Test
    void entriesAreSortedByProfileThenBaseThenModel() {
        AcceptedShift any = new AcceptedShift().by("tuned", "eggs");
        assertOrder(any, any.in("remote"));
        assertOrder(any, any.against("pure"));
        assertOrder(any, any.by("wild", "eggs"));
        assertOrder(any.against("pure"), any.in("remote"));
        assertOrder(any.by("wild", "eggs"), any.against("pure"));
        assertOrder(any.by("tuned", "rain"), any.by("wild", "eggs"));
    }

    @Test
    void thenInTheOrderOfTheSuitesQuestionsAndControlsAndByAnswer() {
        AcceptedShift any = new AcceptedShift();
        assertOrder(
                any.by("tuned", "porridge"),
                any.by("tuned", "porridge").explaining(3),
                any.by("tuned", "porridge").explaining(7),
                any.by("tuned", "eggs"),
                any.by("tuned", "jazz"),
                any.by("tuned", "rain"));
    }

    @Test
    void anEntryIsReplacedWhereItStandsAndTheOthersStayAsTheyWere() {
        String text = """
                # ours
                accepted:
                  # long ago
                  # and far away
                  - {profile: local, base: plain, model: tuned, question: porridge, any: way}

                  # eggs
                  - profile: local # by hand
                    question: eggs

                """;
        BaselineText baseline = BaselineText.of(suite, text, new Baseline(List.of(PORRIDGE, EGGS)), List.of(5, 8));
        assertThat(baseline.with(List.of())).isEqualTo(text);
        assertThat(baseline.with(List.of(new BaselineChange(EGGS, EGGS), new BaselineChange(PORRIDGE, PORRIDGE))))
                .isEqualTo(text);
        String kept = text.substring(0, text.indexOf("  - profile"));
        assertThat(baseline.with(List.of(new BaselineChange(MOVED, EGGS)))).isEqualTo(kept + lines(MOVED) + "\n");
    }

    @Test
    void aNewEntryGoesToItsPlaceIndentedLikeItsNeighbours() {
        String text = """
                accepted:
                    # eggs
                    - profile: local
                      question: eggs
                """;
        BaselineText baseline = BaselineText.of(suite, text, new Baseline(List.of(EGGS)), List.of(3));
        assertThat(baseline.with(added(PORRIDGE)))
                .isEqualTo("accepted:\n" + String.join("\n", BaselineEntryText.lines(PORRIDGE, "    "))
                        + text.substring("accepted:".length()));
    }

    @Test
    void anEmptyListBecomesABlockUnderTheSameHead() {
        BaselineText baseline = BaselineText.of(suite, "# ours\n\naccepted: []\n", new Baseline(List.of()), List.of());
        assertThat(baseline.with(added(EGGS))).isEqualTo("# ours\n\naccepted:\n" + lines(EGGS));
    }

    @Test
    void aListOnOneLineIsWrittenAnewAsABlock() {
        BaselineText baseline = BaselineText.of(
                suite, "# ours\naccepted: [{question: eggs}]\n", new Baseline(List.of(EGGS)), List.of(2));
        assertThat(baseline.with(added(PORRIDGE))).isEqualTo("# ours\naccepted:\n" + lines(PORRIDGE) + lines(EGGS));
    }

    @Test
    void theFilesLineEndsStay() {
        String text = "accepted:\r\n  - question: eggs\r\n";
        BaselineText baseline = BaselineText.of(suite, text, new Baseline(List.of(EGGS)), List.of(2));
        assertThat(baseline.with(List.of())).isEqualTo(text);
        assertThat(baseline.with(added(PORRIDGE)))
                .isEqualTo("accepted:\r\n" + lines(PORRIDGE).replace("\n", "\r\n") + "  - question: eggs\r\n");
    }
}
