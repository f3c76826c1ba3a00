package dev.plumbline.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.baseline.Acceptance.Standing;
import dev.plumbline.gate.rule.AcceptedShift;
import dev.plumbline.stats.distribution.Bounded;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {
    private static final LocalDate TODAY = AcceptedShift.DAY.plusDays(10);
    private static final int WIDTH = 9;
    private static final double LEVEL = 0.05;

    private static ShiftReading now(double tv, double w1, double noise, Verdict verdict) {
        return new ShiftReading("tea", null, "tuned", new Bounded(tv, tv, tv), null, w1, noise, 0, verdict, null, null);
    }

    private static Acceptance held(AcceptedShift accepted, double tv, double w1, double noise) {
        return Acceptance.of(accepted.entry(), now(tv, w1, noise, Verdict.DRIFTED), WIDTH, LEVEL, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        // A tolerance of 0.02 and the half digit that the file rounds away.
        "0.4, ACCEPTS",
        "0.42, ACCEPTS",
        "0.42004, ACCEPTS",
        "0.4201, MOVED_FURTHER",
        "0.38, ACCEPTS",
        "0.37996, ACCEPTS",
        "0.3799, MOVED_BACK"
    })
    void anEntryAcceptsWhatMovedByItsToleranceAtMost(double tv, Standing standing) {
        assertThat(held(new AcceptedShift(), tv, 1.5, 0).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        // A tolerance of 0.02 of the answers over nine points is one of 0.18 points.
        "1.5, ACCEPTS",
        "1.67, ACCEPTS",
        "1.69, MOVED_FURTHER",
        "1.33, ACCEPTS",
        "1.31, MOVED_BACK"
    })
    void theSameAnswersMustNotMoveFurtherAlongTheScale(double w1, Standing standing) {
        assertThat(held(new AcceptedShift(), 0.4, w1, 0).standing()).isEqualTo(standing);
    }

    @Test
    void whatWasJustAcceptedIsCoveredAtToleranceZero() {
        // The file has four decimals: 0.40005 stands there as 0.4, and W1 1.50005 as 1.5.
        AcceptedShift strict = new AcceptedShift().tolerating(0);
        assertThat(held(strict, 0.40005, 1.50005, 0).standing()).isEqualTo(Standing.ACCEPTS);
        assertThat(held(strict, 0.4001, 1.5, 0).standing()).isEqualTo(Standing.MOVED_FURTHER);
        assertThat(held(strict, 0.4, 1.5001, 0).standing()).isEqualTo(Standing.MOVED_FURTHER);
    }

    @Test
    void noiseThatIsLargerThanTheToleranceTakesItsPlace() {
        assertThat(held(new AcceptedShift(), 0.45, 1.5, 0.05).standing()).isEqualTo(Standing.ACCEPTS);
        assertThat(held(new AcceptedShift(), 0.451, 1.5, 0.05).standing()).isEqualTo(Standing.MOVED_FURTHER);
        assertThat(held(new AcceptedShift(), 0.4, 1.9, 0.05).standing()).isEqualTo(Standing.ACCEPTS);
        assertThat(held(new AcceptedShift(), 0.4, 2, 0.05).standing()).isEqualTo(Standing.MOVED_FURTHER);
    }

    @Test
    void theWordsTellWhatStoodAndWhatStandsThere() {
        String before = "accepted at 0.400 on 2026-01-31 by Ada; ";
        assertThat(held(new AcceptedShift(), 0.41, 1.5, 0).words()).isEqualTo(before + "now 0.410");
        assertThat(held(new AcceptedShift(), 0.5, 1.5, 0).words())
                .isEqualTo(before + "now 0.500: moved further by 0.100");
        assertThat(held(new AcceptedShift(), 0.3, 1.5, 0).words()).isEqualTo(before + "now 0.300: moved back by 0.100");
        String along = "accepted at W1 1.500 and 0.400 on 2026-01-31 by Ada; ";
        assertThat(held(new AcceptedShift(), 0.4, 2, 0).words())
                .isEqualTo(along + "now 2.000 points: moved further by 0.500");
        assertThat(held(new AcceptedShift(), 0.4, 1, 0).words())
                .isEqualTo(along + "now 1.000 points: moved back by 0.500");
    }

    @Test
    void whatIsWithinNeedsNoEntry() {
        Acceptance acceptance =
                Acceptance.of(new AcceptedShift().entry(), now(0.4, 1.5, 0, Verdict.WITHIN), WIDTH, LEVEL, TODAY);
        assertThat(acceptance.standing()).isEqualTo(Standing.NOT_NEEDED);
        assertThat(acceptance.words())
                .isEqualTo("accepted at 0.400 on 2026-01-31 by Ada; now 0.400 and within: moved back, the entry no"
                        + " longer applies");
    }

    @Test
    void anEntryExpiresAfterItsLastDayWhateverIsReadNow() {
        assertThat(held(new AcceptedShift().until(TODAY), 0.4, 1.5, 0).standing())
                .isEqualTo(Standing.ACCEPTS);
        Acceptance expired = held(new AcceptedShift().until(TODAY.minusDays(1)), 0.4, 1.5, 0);
        assertThat(expired.standing()).isEqualTo(Standing.EXPIRED);
        assertThat(expired.words()).isEqualTo("accepted at 0.400 on 2026-01-31 by Ada; expired after 2026-02-09");
    }

    @Test
    void aNameThatATerminalWouldActOnIsShownHarmless() {
        assertThat(held(new AcceptedShift().saying("r", "A\u001b[31mda\u202e\n\u2028"), 0.4, 1.5, 0)
                        .words())
                .isEqualTo("accepted at 0.400 on 2026-01-31 by A\uFFFD[31mda\uFFFD\uFFFD\uFFFD; now 0.400");
    }

    private static ShiftReading moved(double tv, double w1, double meanShift, double mass, String asked) {
        Bounded point = new Bounded(tv, tv, tv);
        return new ShiftReading(
                "tea", null, "tuned", point, point, w1, 0.01, 0, Verdict.DRIFTED, traits(meanShift, mass, asked), null);
    }

    private static ShiftTraits traits(double meanShift, double mass, String asked) {
        return new ShiftTraits(DecidedBy.TV, meanShift, mass, asked);
    }

    private static Acceptance heldWithTraits(ShiftReading now) {
        return Acceptance.of(new AcceptedShift().entry(traits(1.5, 0.98, "a1")), now, WIDTH, LEVEL, TODAY);
    }

    @Test
    void theSameShiftOfTheSameQuestionIsAccepted() {
        assertThat(heldWithTraits(moved(0.4, 1.5, 1.5, 0.98, "a1")).standing()).isEqualTo(Standing.ACCEPTS);
        assertThat(heldWithTraits(moved(0.41, 1.6, 1.4, 0.97, "a1")).standing()).isEqualTo(Standing.ACCEPTS);
    }

    @Test
    void aShiftOfTheSameSizeTheOtherWayIsNews() {
        Acceptance reversed = heldWithTraits(moved(0.4, 1.5, -1.5, 0.98, "a1"));
        assertThat(reversed.standing()).isEqualTo(Standing.REVERSED);
        assertThat(reversed.words()).endsWith("then the mean moved by +1.500 points, now by -1.500: the other way");
        ShiftReading spreading = moved(0.4, 1.5, -0.1, 0.98, "a1");
        BaselineEntry spread = new AcceptedShift().entry(traits(0.1, 0.98, "a1"));
        assertThat(Acceptance.of(spread, spreading, WIDTH, LEVEL, TODAY).standing())
                .as("mere spreading has no direction")
                .isEqualTo(Standing.ACCEPTS);
    }

    @Test
    void answersThatLeftTheScaleSinceAreNews() {
        Acceptance left = heldWithTraits(moved(0.4, 1.5, 1.5, 0.6, "a1"));
        assertThat(left.standing()).isEqualTo(Standing.OFF_SCALE);
        assertThat(left.words()).endsWith("then 0.980 of the replies were on the scale, now 0.600");
    }

    @Test
    void aRewordedQuestionIsNews() {
        assertThat(heldWithTraits(moved(0.4, 1.5, 1.5, 0.98, "b2")).standing()).isEqualTo(Standing.REWORDED);
    }

    @Test
    void anEntryThatDoesNotSayWhatMovedAcceptsAnyShiftAsFar() {
        ShiftReading reversed = moved(0.4, 1.5, -1.5, 0.6, "b2");
        assertThat(Acceptance.of(new AcceptedShift().entry(), reversed, WIDTH, LEVEL, TODAY)
                        .standing())
                .isEqualTo(Standing.ACCEPTS);
    }

    @Test
    void noAnswerOnTheScaleIsNewsToAnyEntryAboutAnswers() {
        Bounded all = new Bounded(1, 0.98, 1);
        ShiftReading off = new ShiftReading(
                "tea",
                null,
                "tuned",
                null,
                all,
                0,
                0,
                0,
                Verdict.DRIFTED,
                new ShiftTraits(DecidedBy.FORMAT, null, 0.0, "a1"),
                null);
        assertThat(Acceptance.of(new AcceptedShift().entry(), off, WIDTH, LEVEL, TODAY)
                        .standing())
                .isEqualTo(Standing.OFF_SCALE);
        BaselineEntry accepted = new AcceptedShift().at(1, 0).entry(new ShiftTraits(DecidedBy.FORMAT, null, 0.0, "a1"));
        assertThat(Acceptance.of(accepted, off, WIDTH, LEVEL, TODAY).standing()).isEqualTo(Standing.ACCEPTS);
    }
}
