package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.AskedWords;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Severity;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.ShiftTraits;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.suite.Scale;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BaselineReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Suite suite = Suites.small();

    private List<String> news(Assessment now, BaselineEntry... entries) {
        return news(now, List.of(), entries);
    }

    private List<String> news(Assessment now, List<CategoryVerdict> explanations, BaselineEntry... entries) {
        return new BaselineReview(suite, "local", "base", List.of("tuned", "other"), List.of("local", "second"), TODAY)
                .news(new Baseline(List.of(entries)), List.of(now), explanations, List.of());
    }

    private static BaselineEntry entry(String profile, String base, String model, String question, LocalDate expires) {
        return new BaselineEntry(
                profile,
                base,
                model,
                question,
                null,
                0.4,
                1.6,
                0.4,
                0.4,
                null,
                0.02,
                "meant to",
                "me",
                TODAY,
                expires,
                null,
                null);
    }

    private static final ReplyShift REPLIES = ReplyShift.between(seen(Map.of(5, 1.0)), seen(Map.of(5, 1.0)));

    /** Base answers 5 always and the candidate 9 with probability p. */
    private Assessment moved(double p, Verdict verdict) {
        return moved(Shift.between(seen(Map.of(5, 1 - p, 9, p)), 0, seen(Map.of(5, 1.0)), 0), verdict);
    }

    private Assessment moved(Shift shift, Verdict verdict) {
        return new Assessment(
                suite.question("tea"),
                new ModelRef("base", "b"),
                new ModelRef("tuned", "t"),
                "0123",
                shift,
                shift == null ? null : REPLIES,
                new RatingVerdict(verdict, Severity.NONE, 0, "said"),
                null,
                null);
    }

    private static SeenDistribution seen(Map<Integer, Double> answers) {
        return SeenDistribution.of(0, 9, new TreeMap<>(answers), 0, 0);
    }

    @Test
    void saysNothingOfEntriesInForceOrOfOtherProfiles() {
        assertThat(news(
                        moved(0.4, Verdict.DRIFTED),
                        entry("local", "base", "tuned", "tea", TODAY.plusDays(15)),
                        entry("local", "base", "other", "tea", null),
                        entry("second", "gone", "gone", "gone", null)))
                .isEmpty();
    }

    @Test
    void anEntryIsReportedFromTwoWeeksBeforeItExpires() {
        assertThat(news(moved(0.4, Verdict.DRIFTED), entry("local", "base", "tuned", "tea", TODAY.plusDays(14))))
                .containsExactly("baseline: tuned, tea: applies until 2026-12-08 only;"
                        + " accept the shift again before, or it fails from the next day on");
    }

    @Test
    void tellsEntriesThatMovedOrExpired() {
        BaselineEntry accepted = entry("local", "base", "tuned", "tea", null);
        assertThat(news(moved(0.5, Verdict.DRIFTED), accepted))
                .containsExactly(
                        "baseline: tuned, tea: accepted at 0.400 on 2026-11-24 by me; now 0.500: moved further by 0.100");
        assertThat(news(moved(0.1, Verdict.WITHIN), accepted))
                .containsExactly(
                        "baseline: tuned, tea: accepted at 0.400 on 2026-11-24 by me; now 0.100 and within: moved back, the entry no longer applies");
        assertThat(news(moved(0.4, Verdict.DRIFTED), entry("local", "base", "tuned", "tea", TODAY.minusDays(1))))
                .containsExactly(
                        "baseline: tuned, tea: accepted at 0.400 on 2026-11-24 by me; expired after 2026-11-23");
    }

    @Test
    void aToleranceIsOneOfPointsByTheLengthOfTheScale() {
        // From 1 to 5 a tolerance of 0.02 is one of 0.08 points; 0.4 moved by four points is 1.6.
        suite = SmallSuite.on(new Scale(1, 5));
        Shift shift = Shift.between(
                SeenDistribution.of(1, 5, new TreeMap<>(Map.of(1, 0.6, 5, 0.4)), 0, 0), 0,
                SeenDistribution.of(1, 5, new TreeMap<>(Map.of(1, 1.0)), 0, 0), 0);
        assertThat(news(moved(shift, Verdict.DRIFTED), entry(1.53))).isEmpty();
        assertThat(news(moved(shift, Verdict.DRIFTED), entry(1.51)))
                .containsExactly("baseline: tuned, tea: accepted at W1 1.510 and 0.400 on 2026-11-24 by me;"
                        + " now 1.600 points: moved further by 0.090");
    }

    private static BaselineEntry entry(double w1) {
        return new BaselineEntry(
                "local",
                "base",
                "tuned",
                "tea",
                null,
                0.4,
                w1,
                0.4,
                0.4,
                null,
                0.02,
                "meant to",
                "me",
                TODAY,
                null,
                null,
                null);
    }

    @Test
    void tellsEntriesWhoseCellIsGone() {
        Assessment now = moved(0.4, Verdict.DRIFTED);
        assertThat(news(now, entry("locale", "base", "tuned", "tea", null)))
                .singleElement()
                .asString()
                .contains("there is no profile 'locale' here any more", "did you mean 'local'?");
        assertThat(news(now, entry("local", "bass", "tuned", "tea", null)))
                .singleElement()
                .asString()
                .contains("there is no base 'bass'");
        assertThat(news(now, entry("local", "base", "tunde", "tea", null)))
                .singleElement()
                .asString()
                .contains("there is no candidate 'tunde'");
        assertThat(news(now, entry("local", "base", "tuned", "teas", null)))
                .singleElement()
                .asString()
                .contains("there is no question 'teas'");
    }

    @Test
    void tellsEntriesOfExplanationsThatMovedOrAreNoLongerAskedFor() {
        Assessment now = moved(0.4, Verdict.DRIFTED);
        BaselineEntry explained = explaining(7);
        PrefillCell cell = new PrefillCell(suite.question("tea"), 7, now.candidate(), "modal");
        ShiftReading reading = new ShiftReading(
                "tea", 7, "tuned", new Bounded(0.6, 0.5, 0.7), null, 0, 0.05, 50, Verdict.DRIFTED, null, null);
        CategoryVerdict verdict = new CategoryVerdict(cell, CategoryVerdict.Answer.DRIFTED, "said", reading, null);
        assertThat(news(now, List.of(verdict), explained))
                .containsExactly(
                        "baseline: tuned, tea, explaining 7: accepted at 0.400 on 2026-11-24 by me; now 0.600: moved further by 0.200");
        assertThat(news(now, List.of(), explained)).isEmpty();
        assertThat(news(now, List.of(verdict), explaining(3)))
                .containsExactly(
                        "baseline: tuned, tea, explaining 3: no model is asked to explain the answer 3 any more,"
                                + " so the entry accepts nothing; remove it");
    }

    private static BaselineEntry explaining(int answer) {
        return new BaselineEntry(
                "local",
                "base",
                "tuned",
                "tea",
                answer,
                0.4,
                0,
                0.4,
                0.4,
                50,
                0.02,
                "meant to",
                "me",
                TODAY,
                null,
                null,
                null);
    }

    private List<String> before(BaselineEntry entry) {
        return new BaselineReview(suite, "local", "base", List.of("tuned", "other"), List.of("local", "second"), TODAY)
                .news(new Baseline(List.of(entry)), List.of(), List.of(), List.of());
    }

    @Test
    void aRewordedQuestionIsReportedBeforeAnyRun() {
        String asked = new AskedWords(suite).of(suite.question("tea"));
        BaselineEntry same = new AcceptedShift().against("base").entry(new ShiftTraits(DecidedBy.TV, 1.5, 1.0, asked));
        BaselineEntry other =
                new AcceptedShift().against("base").entry(new ShiftTraits(DecidedBy.TV, 1.5, 1.0, "00ff"));
        assertThat(before(same)).isEmpty();
        assertThat(before(other))
                .containsExactly("baseline: tuned, tea: the words that are asked have changed since it was accepted,"
                        + " so the entry accepts nothing; accept the shift again");
    }
}
