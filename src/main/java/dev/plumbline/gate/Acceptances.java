package dev.plumbline.gate;

import dev.plumbline.suite.Scale;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The baseline as the gate asks it: what one run's assessments are accepted by, and what is said where they are not. */
final class Acceptances {
    private final Baseline baseline;
    private final String profile;
    private final int width;
    private final LocalDate today;

    /**
     * The entries that apply to a run.
     *
     * @param profile the run's profile: an entry applies to its own alone
     * @param today for entries that expire
     */
    Acceptances(Baseline baseline, String profile, Scale scale, LocalDate today) {
        this.baseline = baseline;
        this.profile = profile;
        this.width = scale.max() - scale.min();
        this.today = today;
    }

    /** The assessment with the entry that accepts it, or with a reason that also says why its entry does not. */
    Assessment settle(Assessment assessment) {
        return of(assessment)
                .map(found -> found.standing() == Acceptance.Standing.ACCEPTS
                        ? with(assessment, assessment.verdict(), found.entry())
                        : with(assessment, told(assessment.verdict(), found.words()), null))
                .orElse(assessment);
    }

    /** How the entry about this cell stands to it; empty where there is none, or nothing was measured to hold it against. */
    Optional<Acceptance> of(Assessment assessment) {
        ShiftReading now = assessment.reading();
        if (now == null) {
            return Optional.empty();
        }
        return baseline.entryFor(profile, assessment.base().name(), now.model(), now.question())
                .map(entry -> Acceptance.of(entry, now, width, today));
    }

    private static RatingVerdict told(RatingVerdict verdict, String words) {
        return new RatingVerdict(
                verdict.verdict(), verdict.severity(), verdict.noise(), verdict.reason() + "; " + words);
    }

    private static Assessment with(Assessment a, RatingVerdict verdict, @Nullable BaselineEntry acceptedBy) {
        return new Assessment(a.question(), a.base(), a.candidate(), a.shift(), verdict, acceptedBy, a.sampled());
    }
}
