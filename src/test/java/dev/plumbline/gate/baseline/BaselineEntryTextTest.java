package dev.plumbline.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.rule.AcceptedShift;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineEntryTextTest {
    private static String line(BaselineEntry entry, String key) {
        return BaselineEntryText.lines(entry, "").stream()
                .filter(line -> line.startsWith("  " + key + ": "))
                .findFirst()
                .orElseThrow()
                .substring(2);
    }

    @Test
    void aRatingsEntryHasEveryKeyOnALineOfItsOwn() {
        BaselineEntry entry = new BaselineEntry(
                "local",
                "plain",
                "tuned",
                "tea",
                null,
                0.4,
                1.5,
                0.35,
                0.45,
                200,
                0.05,
                "meant to",
                "Ada",
                LocalDate.of(2026, 1, 31),
                LocalDate.of(2026, 6, 30),
                null,
                null);
        assertThat(BaselineEntryText.lines(entry, "   "))
                .containsExactly(
                        "   - profile: local",
                        "     base: plain",
                        "     model: tuned",
                        "     question: tea",
                        "     tv: 0.4000",
                        "     w1: 1.5000",
                        "     low: 0.3500",
                        "     high: 0.4500",
                        "     n: 200",
                        "     tolerance: 0.05",
                        "     reason: \"meant to\"",
                        "     by: Ada",
                        "     date: 2026-01-31",
                        "     expires: 2026-06-30");
    }

    @Test
    void countsAreOneLineForEachModel() {
        BaselineEntry entry = new AcceptedShift()
                .entry(new ShiftTraits(
                        DecidedBy.TV,
                        -1.2,
                        0.98,
                        "a1",
                        AnswerCounts.of(Map.of("0", 12, "off-scale", 3, "5", 0), Map.of("5", 2000))));

        assertThat(line(entry, "counts")).isEqualTo("counts: {\"0\": 12, \"off-scale\": 3}");
        assertThat(line(entry, "base-counts")).isEqualTo("base-counts: {\"5\": 2000}");
    }

    @Test
    void anEntryOfExplanationsHasAnAnswerAndNoDistanceAndWhatIsNotThereIsLeftOut() {
        List<String> lines =
                BaselineEntryText.lines(new AcceptedShift().explaining(7).entry(), "");
        assertThat(lines)
                .containsExactly(
                        "- profile: local",
                        "  base: plain",
                        "  model: tuned",
                        "  question: tea",
                        "  answer: 7",
                        "  tv: 0.4000",
                        "  low: 0.4000",
                        "  high: 0.4000",
                        "  tolerance: 0.02",
                        "  reason: \"meant to\"",
                        "  by: Ada",
                        "  date: 2026-01-31");
    }

    @ParameterizedTest
    @CsvSource({
        "0.40004, 0.4, 0.4, 0.4001",
        "0.40006, 0.4001, 0.4, 0.4001",
        // Halves go to the even digit.
        "0.40005, 0.4, 0.4, 0.4001",
        "0.40015, 0.4002, 0.4001, 0.4002",
        "0.4, 0.4, 0.4, 0.4"
    })
    void numbersAreRoundedToFourDecimalsAndLimitsOutwards(double value, double rounded, double low, double high) {
        assertThat(BaselineEntryText.rounded(value)).isEqualTo(rounded);
        assertThat(BaselineEntryText.floored(value)).isEqualTo(low);
        assertThat(BaselineEntryText.ceiled(value)).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 0.1", "1, 1", "0.00001, 0.00001", "0.0333333, 0.0333333"})
    void aToleranceStandsAsItWasDecided(double tolerance, String written) {
        assertThat(line(new AcceptedShift().tolerating(tolerance).entry(), "tolerance"))
                .isEqualTo("tolerance: " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "ada-2", "A_b", "nobody", "yesterday"})
    void aPlainWordNeedsNoQuotes(String name) {
        assertThat(line(new AcceptedShift().saying("r", name).entry(), "by")).isEqualTo("by: " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "Yes", "NULL", "y", "on", "2fast", "a.b", "a b", "-x", "~", "é"})
    void whatYamlWouldReadAsSomethingElseIsQuoted(String name) {
        assertThat(line(new AcceptedShift().saying("r", name).entry(), "by")).isEqualTo("by: \"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "say \"no\" | say \\\"no\\\"",
                "a\\b | a\\\\b",
                "é \ud83d\ude00 ~ | é \ud83d\ude00 ~",
                "a\u001b[31m | a\\U0000001B[31m",
                "a\u202eb | a\\U0000202Eb",
                "a\u2028b\u2029c | a\\U00002028b\\U00002029c",
                "a\ue000b | a\\U0000E000b",
                "a\u0378b | a\\U00000378b",
                "a\ud800b | a\\U0000FFFDb"
            })
    void aReasonIsQuotedOnOneLineAndWhatIsNotShownIsEscaped(String reason, String quoted) {
        assertThat(line(new AcceptedShift().saying(reason, "Ada").entry(), "reason"))
                .isEqualTo("reason: \"" + quoted + "\"");
    }

    @Test
    void aLineBreakIsEscaped() {
        assertThat(line(
                        new AcceptedShift()
                                .saying("two\nlines\tand a tab", "Ada")
                                .entry(),
                        "reason"))
                .isEqualTo("reason: \"two\\nlines\\U00000009and a tab\"");
    }

    @Test
    void whatMovedStandsAboveTheTolerance() {
        List<String> lines = BaselineEntryText.lines(
                new AcceptedShift().entry(new ShiftTraits(DecidedBy.FORMAT, -1.25, 0.5, "00ff")), "");
        int tolerance = lines.indexOf("  tolerance: 0.02");
        assertThat(lines.subList(tolerance - 4, tolerance))
                .containsExactly("  kind: format", "  mean-shift: -1.2500", "  mass: 0.5000", "  asked: \"00ff\"");
    }
}
