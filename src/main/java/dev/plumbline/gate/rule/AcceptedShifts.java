package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Acceptance;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The baseline entries that apply to one run, and the reason if an assessment is not accepted. */
final class AcceptedShifts {
    private final Baseline baseline;
    private final String profile;
    private final Suite suite;
    private final double alpha;
    private final LocalDate today;

    /**
     * The entries that apply to a run.
     *
     * @param profile the run's profile: an entry applies to its own alone
     * @param today for entries that expire
     */
    AcceptedShifts(Baseline baseline, String profile, Suite suite, LocalDate today) {
        this.baseline = baseline;
        this.profile = profile;
        this.suite = suite;
        this.alpha = suite.gate().alpha();
        this.today = today;
    }

    /** Returns the assessment with the entry that accepts it, or with a reason that also says why its entry does not. */
    Assessment settle(Assessment assessment) {
        return of(assessment.reading(), assessment.base())
                .map(found -> found.standing() == Acceptance.Standing.ACCEPTS
                        ? with(assessment, assessment.verdict(), found.entry())
                        : with(assessment, reported(assessment.verdict(), found.words()), null))
                .orElse(assessment);
    }

    /** Returns the verdict with the entry that accepts it, or with a reason that also says why its entry does not. */
    CategoryVerdict settle(CategoryVerdict verdict, ModelRef base) {
        return of(verdict.reading(), base)
                .map(found -> found.standing() == Acceptance.Standing.ACCEPTS
                        ? with(verdict, verdict.reason(), found.entry())
                        : with(verdict, verdict.reason() + "; " + found.words(), null))
                .orElse(verdict);
    }

    /** Returns the comparison with the entry that accepts it, or with a reason that also says why its entry does not. */
    ReaderComparison settle(ReaderComparison comparison, ModelRef base) {
        return of(comparison.reading(), base)
                .map(found -> found.standing() == Acceptance.Standing.ACCEPTS
                        ? comparison.with(comparison.reason(), found.entry())
                        : comparison.with(comparison.reason() + "; " + found.words(), null))
                .orElse(comparison);
    }

    /** Returns what the baseline's entry about this cell says of the shift; empty if there is no entry or nothing was measured. */
    private Optional<Acceptance> of(@Nullable ShiftReading now, ModelRef base) {
        return now == null
                ? Optional.empty()
                : baseline.entryFor(profile, base.name(), now)
                        .map(entry -> Acceptance.of(
                                entry,
                                now,
                                suite.answersOf(now.question()).width(),
                                baseline.level(entry, alpha),
                                today));
    }

    private static RatingVerdict reported(RatingVerdict verdict, String words) {
        return new RatingVerdict(
                verdict.verdict(),
                verdict.severity(),
                verdict.noise(),
                verdict.reason() + "; " + words,
                verdict.decidedBy());
    }

    private static CategoryVerdict with(CategoryVerdict v, String reason, @Nullable BaselineEntry acceptedBy) {
        return new CategoryVerdict(v.cell(), v.answer(), reason, v.reading(), acceptedBy);
    }

    private static Assessment with(Assessment a, RatingVerdict verdict, @Nullable BaselineEntry acceptedBy) {
        return new Assessment(
                a.question(),
                a.base(),
                a.candidate(),
                a.asked(),
                a.shift(),
                a.replies(),
                verdict,
                acceptedBy,
                a.sampled(),
                a.gates());
    }
}
