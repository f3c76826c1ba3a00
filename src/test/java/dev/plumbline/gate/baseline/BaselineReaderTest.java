package dev.plumbline.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Malformed;
import dev.plumbline.gate.rule.AcceptedShift;
import dev.plumbline.gate.rule.SmallSuite;
import dev.plumbline.mistake.Mistake;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.suite.GoodSuite;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineReaderTest {
    private static final String FILE = "suites/breakfast/baseline.yaml";
    private static final String GOOD = """
            accepted:
              - profile: local
                base: plain
                model: tuned
                question: porridge
                tv: 0.4
                w1: 1.5
                low: 0.3
                high: 0.5
                n: 50
                tolerance: 0.05
                reason: the point of the fine-tune
                by: Ada
                date: 2026-01-31
                expires: 2026-06-30
              - {profile: local, base: plain, model: tuned, question: eggs, tv: 0.2, w1: 1, low: 0.2, high: 0.2, tolerance: 0, reason: known, by: Ben, date: 2026-02-01}
            """;

    @TempDir
    Path root;

    private final Mistakes mistakes = new Mistakes();
    private Suite suite;

    @BeforeEach
    void aSuite() {
        suite = GoodSuite.read(root, GoodSuite.TEXT, mistakes);
    }

    @Test
    void everyValueOfAGoodFileArrives() {
        Baseline baseline = read(GOOD);
        assertThat(mistakes.all()).isEmpty();
        assertThat(baseline.accepted())
                .containsExactly(
                        new BaselineEntry(
                                "local",
                                "plain",
                                "tuned",
                                "porridge",
                                null,
                                0.4,
                                1.5,
                                0.3,
                                0.5,
                                50,
                                0.05,
                                "the point of the fine-tune",
                                "Ada",
                                LocalDate.of(2026, 1, 31),
                                LocalDate.of(2026, 6, 30),
                                null,
                                null),
                        new BaselineEntry(
                                "local",
                                "plain",
                                "tuned",
                                "eggs",
                                null,
                                0.2,
                                1,
                                0.2,
                                0.2,
                                null,
                                0,
                                "known",
                                "Ben",
                                LocalDate.of(2026, 2, 1),
                                null,
                                null,
                                null));
    }

    private static boolean covers(
            BaselineEntry entry, String profile, String base, String model, String question, @Nullable Integer answer) {
        Bounded tv = new Bounded(0, 0, 0);
        return entry.covers(
                profile,
                base,
                new ShiftReading(question, answer, model, tv, null, 0, 0, 0, Verdict.DRIFTED, null, null));
    }

    @Test
    void anEntryAppliesToItsOwnCellUntilTheDayItExpires() {
        BaselineEntry porridge = read(GOOD).accepted().get(0);
        LocalDate last = LocalDate.of(2026, 6, 30);
        assertThat(porridge.appliesOn(last)).isTrue();
        assertThat(porridge.appliesOn(last.plusDays(1))).isFalse();
        assertThat(read(GOOD).accepted().get(1).appliesOn(last.plusYears(9))).isTrue();
        assertThat(covers(porridge, "local", "plain", "tuned", "porridge", null))
                .isTrue();
        assertThat(covers(porridge, "local", "plain", "tuned", "porridge", 7)).isFalse();
        assertThat(covers(porridge, "local", "plain", "tuned", "eggs", null)).isFalse();
        assertThat(covers(porridge, "other", "plain", "tuned", "porridge", null))
                .isFalse();
        assertThat(covers(porridge, "local", "other", "tuned", "porridge", null))
                .isFalse();
        assertThat(covers(porridge, "local", "plain", "other", "porridge", null))
                .isFalse();
    }

    @Test
    void anEntryWithAnAnswerIsAboutExplanationsAndStandsBesideThatOfTheRating() {
        Baseline baseline = read(GOOD
                + "  - {profile: local, base: plain, model: tuned, question: eggs, answer: 7, tv: 0.2, low: 0.2, high: 0.2,"
                + " n: 50, tolerance: 0, reason: known, by: Ben, date: 2026-02-01}\n");
        assertThat(mistakes.all()).isEmpty();
        assertThat(baseline.accepted()).hasSize(3);
        BaselineEntry eggs = baseline.accepted().get(2);
        assertThat(eggs.answer()).isEqualTo(7);
        assertThat(eggs.w1()).isZero();
        assertThat(covers(eggs, "local", "plain", "tuned", "eggs", 7)).isTrue();
        assertThat(covers(eggs, "local", "plain", "tuned", "eggs", null)).isFalse();
    }

    @Test
    void anEmptyListAcceptsNothing() {
        assertThat(read("accepted: []\n")).isEqualTo(Baseline.none());
    }

    @Test
    void aQuestionThatIsNoLongerAskedIsNoMistake() {
        assertThat(read(GOOD.replace("question: eggs", "question: ham")).accepted())
                .hasSize(2);
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void everyLimitIsAllowed() {
        Baseline baseline = read("""
                accepted:
                  - {profile: a, base: b, model: c, question: eggs, tv: 0, w1: 0, low: 0, high: 1, n: 1, tolerance: 1, reason: r, by: b, date: 2026-02-01, expires: 2026-02-01}
                  - {profile: a, base: b, model: d, question: eggs, tv: 1, w1: 9, low: 0, high: 1, tolerance: 0, reason: r, by: b, date: 2026-02-01}
                """);
        assertThat(mistakes.all()).isEmpty();
        assertThat(baseline.accepted()).extracting(BaselineEntry::tv).containsExactly(0.0, 1.0);
        assertThat(baseline.accepted()).extracting(BaselineEntry::w1).containsExactly(0.0, 9.0);
    }

    @Test
    void aShiftAlongTheScaleIsAtMostItsLength() {
        suite = SmallSuite.on(new Scale(1, 5));
        assertThat(read(GOOD.replace("w1: 1.5", "w1: 4"))).isNotNull();
        assertThat(read(GOOD.replace("w1: 1.5", "w1: 4.5"))).isNull();
        assertThat(mistakes.all())
                .singleElement()
                .hasToString(FILE + ":7: 'w1' must be from 0 to 4 (was 4.5); it is in scale points");
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFile() {
        read(GOOD.replace("tv: 0.4", "tv: 2").replace("n: 50", "n: 0").replace("date: 2026-02-01", "date: 1.2.2026"));
        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        FILE + ":6: 'tv' must be from 0 to 1 (was 2); write a fraction, such as 0.15",
                        FILE + ":10: 'n' must be at least 1 (was 0); remove it if nothing was sampled",
                        FILE
                                + ":16: 'date' must be a date (was 1.2.2026); write it as year-month-day, such as 2026-01-31");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWrongEditIsOneMistakeAtItsPlace(Malformed malformed) {
        assertThat(read(malformed.applyTo(GOOD))).isNull();
        malformed.assertOnlyMistake(mistakes, FILE);
    }

    static Stream<Malformed> oneWrongEditIsOneMistakeAtItsPlace() {
        return Stream.of(
                new Malformed(
                        "accepted:",
                        "acepted: []\naccepted:",
                        1,
                        "unknown key (was acepted); did you mean 'accepted'?"),
                new Malformed(
                        "question: eggs",
                        "question: porridge",
                        16,
                        "accepted twice (was local, plain, tuned, porridge); it is on line 2"),
                new Malformed("tv: 0.4", "tv: 0.6", 6, "must lie from 'low' to 'high' (was 0.6)"),
                new Malformed("tv: 0.4", "tv: 1.4", 6, "must be from 0 to 1 (was 1.4)"),
                new Malformed("w1: 1.5", "w1: 9.5", 7, "must be from 0 to 9 (was 9.5)"),
                new Malformed("low: 0.3", "low: -0.3", 8, "must be from 0 to 1 (was -0.3)"),
                new Malformed("high: 0.5\n", "high: 0.35\n", 6, "must lie from 'low' to 'high' (was 0.4)"),
                new Malformed("    w1: 1.5\n", "", 2, "key 'w1' is missing"),
                new Malformed(
                        "    w1: 1.5\n", "    w1: 1.5\n    answer: 7\n", 7, "does not go with 'answer' (was 1.5)"),
                new Malformed("    w1: 1.5\n", "    answer: 10\n", 7, "is not on the scale (was 10)"),
                new Malformed("n: 50", "counts: {'5': 3}", 10, "belong together (was one of them)"),
                new Malformed("n: 50", "base-counts: {'5': 3}\n    counts: {'5': 0}", 11, "must be at least 1 (was 0)"),
                new Malformed("n: 50", "n: 0", 10, "must be at least 1 (was 0)"),
                new Malformed("tolerance: 0.05", "tolerance: -0.05", 11, "must be from 0 to 1 (was -0.05)"),
                new Malformed("reason: the point of the fine-tune", "reason: ' '", 12, "must be text, not blank"),
                new Malformed("    by: Ada\n", "", 2, "key 'by' is missing"),
                new Malformed("date: 2026-01-31", "date: 2026-02-30", 14, "must be a date (was 2026-02-30)"),
                new Malformed("date: 2026-01-31", "date: 31.1.2026", 14, "must be a date (was 31.1.2026)"),
                new Malformed("expires: 2026-06-30", "expires: 2025-06-30", 15, "is before 'date' (was 2025-06-30)"),
                new Malformed("expires: 2026-06-30", "expire: 2026-06-30", 15, "did you mean 'expires'?"));
    }

    private Baseline read(String text) {
        return BaselineReader.read(Malformed.write(root, FILE, text), suite, root, mistakes);
    }

    @Test
    void countsArrive() {
        ShiftTraits counted = new ShiftTraits(
                DecidedBy.TV, 1.0, 1.0, "00ff", AnswerCounts.of(Map.of("0", 3, "off-scale", 2), Map.of("5", 9)));
        BaselineEntry entry = new AcceptedShift().entry(counted);

        assertThat(read("accepted:\n" + String.join("\n", BaselineEntryText.lines(entry, "  ")) + "\n")
                        .accepted())
                .containsExactly(entry);
    }

    @Test
    void whatMovedArrives() {
        String entry = String.join(
                "\n",
                BaselineEntryText.lines(
                        new AcceptedShift().entry(new ShiftTraits(DecidedBy.FORMAT, -1.25, 0.5, "00ff")), "  "));
        assertThat(read("accepted:\n" + entry + "\n").accepted())
                .extracting(BaselineEntry::traits)
                .containsExactly(new ShiftTraits(DecidedBy.FORMAT, -1.25, 0.5, "00ff"));
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void whatCannotHaveMovedIsAMistake() {
        String entry = String.join(
                "\n",
                BaselineEntryText.lines(
                        new AcceptedShift().entry(new ShiftTraits(DecidedBy.TV, -12.0, 0.5, "00ff")), "  "));
        read("accepted:\n" + entry.replace("kind: tv", "kind: words") + "\n");
        assertThat(mistakes.all().toString())
                .contains(
                        "'kind' does not go with this entry (was words)",
                        "'mean-shift' must be from -9 to 9 (was -12.0000)");
    }
}
