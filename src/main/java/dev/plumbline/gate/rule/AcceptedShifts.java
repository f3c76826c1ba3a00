package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Acceptance;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.BaselineEntry;
import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up the baseline entries of one run and adds to a finding the entry that accepts it, or the reason why none does. */
final class AcceptedShifts {
    private final Baseline baseline;
    private final String profile;
    private final Suite suite;
    private final double alpha;
    private final LocalDate today;

    /**
     * The entries that apply to a run.
     *
     * @param profile the name of the run's profile; entries of other profiles do not apply
     * @param today the day on which entries are checked for expiry
     */
    AcceptedShifts(Baseline baseline, String profile, Suite suite, LocalDate today) {
        this.baseline = baseline;
        this.profile = profile;
        this.suite = suite;
        this.alpha = suite.gate().alpha();
        this.today = today;
    }

    /** Returns the assessment with the entry that accepts it, or with a reason that also says why its entry does not. */
    Assessment settle(Assessment a) {
        return settle(
                a,
                a.reading(),
                a.base(),
                entry -> a.with(a.verdict(), entry),
                words -> a.with(a.verdict().and(words), null));
    }

    /** Returns the verdict with the entry that accepts it, or with a reason that also says why its entry does not. */
    CategoryVerdict settle(CategoryVerdict v, ModelRef base) {
        return settle(
                v,
                v.reading(),
                base,
                entry -> new CategoryVerdict(v.cell(), v.answer(), v.reason(), v.reading(), entry),
                words -> new CategoryVerdict(v.cell(), v.answer(), v.reason() + "; " + words, v.reading(), null));
    }

    /** Returns the comparison with the entry that accepts it, or with a reason that also says why its entry does not. */
    ReaderComparison settle(ReaderComparison c, ModelRef base) {
        return settle(
                c,
                c.reading(),
                base,
                entry -> c.with(c.reason(), entry),
                words -> c.with(c.reason() + "; " + words, null));
    }

    /**
     * Returns the finding as accepted or not accepted by the baseline's entry about it. Returns the finding unchanged if there is no entry or no
     * reading.
     */
    private <T> T settle(
            T finding,
            @Nullable ShiftReading now,
            ModelRef base,
            Function<BaselineEntry, T> accepted,
            Function<String, T> notAccepted) {
        if (now == null) {
            return finding;
        }
        return baseline.entryFor(profile, base.name(), now)
                .map(entry -> Acceptance.of(
                        entry, now, suite.answersOf(now.question()).width(), baseline.level(entry, alpha), today))
                .map(found -> found.standing() == Acceptance.Standing.ACCEPTS
                        ? accepted.apply(found.entry())
                        : notAccepted.apply(found.words()))
                .orElse(finding);
    }
}
