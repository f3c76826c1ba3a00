package dev.plumbline.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.rule.AcceptedShift;
import dev.plumbline.gate.rule.SmallSuite;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.suite.Scale;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaselineDecisionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static ShiftReading read(double tv, double w1, int samples) {
        return new ShiftReading(
                "tea",
                null,
                "tuned",
                new Bounded(tv, tv - 0.00001, tv + 0.00001),
                null,
                w1,
                0,
                samples,
                Verdict.DRIFTED,
                null,
                null);
    }

    private static BaselineDecision decision(@Nullable LocalDate expires, @Nullable Double tolerance) {
        return new BaselineDecision("local", "plain", "seen again", "Ben", DAY, expires, tolerance);
    }

    private static BaselineChange change(BaselineDecision decision, ShiftReading now, BaselineEntry... before) {
        List<BaselineChange> changes =
                decision.on(new Baseline(List.of(before)), SmallSuite.on(new Scale(0, 9)), List.of(now));
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    @Test
    void aNewShiftIsWrittenRoundedWithTheUsualTolerance() {
        BaselineChange change = change(decision(DAY.plusDays(1), null), read(0.401234, 1.55555, 0));
        assertThat(change.before()).isNull();
        assertThat(change.entry())
                .isEqualTo(new BaselineEntry(
                        "local",
                        "plain",
                        "tuned",
                        "tea",
                        null,
                        0.4012,
                        1.5556,
                        0.4012,
                        0.4013,
                        null,
                        0.02,
                        "seen again",
                        "Ben",
                        DAY,
                        DAY.plusDays(1),
                        null,
                        null));
        assertThat(change(decision(null, 0.1), read(0.4, 1.5, 200)).entry())
                .satisfies(entry -> assertThat(entry.tolerance()).isEqualTo(0.1))
                .satisfies(entry -> assertThat(entry.n()).isEqualTo(200));
    }

    @Test
    void anEntryThatStillCoversItsShiftStaysAsItIs() {
        BaselineEntry before = new AcceptedShift().entry();
        BaselineChange change = change(decision(null, null), read(0.41, 1.5, 0), before);
        assertThat(change.entry()).isSameAs(before);
        assertThat(change.isNone()).isTrue();
        assertThat(change).hasToString("unchanged  tuned, tea: 0.4000, accepted on 2026-01-31");
    }

    @Test
    void anEntryThatIsOutrunIsReplacedAndKeepsItsTolerance() {
        BaselineEntry before = new AcceptedShift().tolerating(0.05).entry();
        BaselineChange change = change(decision(null, null), read(0.5, 1.5, 0), before);
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.isNone()).isFalse();
        assertThat(change.entry().tv()).isEqualTo(0.5);
        assertThat(change.entry().tolerance()).isEqualTo(0.05);
        assertThat(change.entry().by()).isEqualTo("Ben");
        assertThat(change).hasToString("changed    tuned, tea: 0.4000 -> 0.5000");
        assertThat(change(decision(null, 0.01), read(0.5, 1.5, 0), before)
                        .entry()
                        .tolerance())
                .isEqualTo(0.01);
    }

    @Test
    void anotherToleranceOrLastDayIsADecisionOfItsOwn() {
        BaselineEntry before = new AcceptedShift().until(DAY.plusDays(9)).entry();
        ShiftReading same = read(0.4, 1.5, 0);
        assertThat(change(decision(null, 0.02), same, before).isNone()).isTrue();
        assertThat(change(decision(null, 0.03), same, before).entry().tolerance())
                .isEqualTo(0.03);
        assertThat(change(decision(DAY.plusDays(9), null), same, before).isNone())
                .isTrue();
        assertThat(change(decision(DAY.plusDays(8), null), same, before).entry().expires())
                .isEqualTo(DAY.plusDays(8));
        BaselineEntry endless = new AcceptedShift().entry();
        assertThat(change(decision(DAY, null), same, endless).isNone()).isFalse();
    }

    @Test
    void anEntryThatHasExpiredIsReplaced() {
        BaselineEntry before = new AcceptedShift().until(DAY.minusDays(1)).entry();
        BaselineChange change = change(decision(null, null), read(0.4, 1.5, 0), before);
        assertThat(change.isNone()).isFalse();
        assertThat(change.entry().expires()).isNull();
    }

    @Test
    void onlyTheEntryOfTheSameCellCounts() {
        BaselineEntry[] others = {
            new AcceptedShift().in("other").entry(),
            new AcceptedShift().against("other").entry(),
            new AcceptedShift().by("other", "tea").entry(),
            new AcceptedShift().by("tuned", "coffee").entry(),
            new AcceptedShift().explaining(7).entry()
        };
        BaselineChange change = change(decision(null, null), read(0.4, 1.5, 0), others);
        assertThat(change.before()).isNull();
        assertThat(change).hasToString("new        tuned, tea: 0.4000");
    }

    @Test
    void aToleranceIsOneOfPointsByTheLengthOfTheScale() {
        // From 1 to 5 a tolerance of 0.02 is one of 0.08 points.
        BaselineDecision decision = decision(null, null);
        Baseline baseline = new Baseline(List.of(new AcceptedShift().entry()));
        List<BaselineChange> changes =
                decision.on(baseline, SmallSuite.on(new Scale(1, 5)), List.of(read(0.4, 1.57, 0), read(0.4, 1.59, 0)));
        assertThat(changes).extracting(BaselineChange::isNone).containsExactly(true, false);
    }

    @Test
    void anEntryOfAnOlderVersionLearnsWhatMovedAndKeepsItsDecision() {
        BaselineEntry before = new AcceptedShift().entry();
        Bounded point = new Bounded(0.4, 0.4, 0.4);
        ShiftTraits traits = new ShiftTraits(DecidedBy.TV, -1.500004, 0.98, "a1");
        ShiftReading now =
                new ShiftReading("tea", null, "tuned", point, point, 1.5, 0, 0, Verdict.DRIFTED, traits, null);
        BaselineChange change = change(decision(null, null), now, before);
        assertThat(change.entry())
                .isEqualTo(new AcceptedShift().entry(new ShiftTraits(DecidedBy.TV, -1.5, 0.98, "a1")));
        assertThat(change.toString())
                .isEqualTo("refreshed  tuned, tea: 0.4000, accepted on 2026-01-31, now with what moved");
        assertThat(change(decision(null, null), now, change.entry()).isNone()).isTrue();
    }
}
