package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.ReaderComparison.Level;
import dev.plumbline.gate.rule.ReaderComparison.Measure;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Multiplicity;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.sample.CountSetShift;
import dev.plumbline.stats.sample.CountShift;
import dev.plumbline.stats.sample.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Comparisons whose tests are corrected together. Decides each comparison by its corrected p-value and looks up the comparison in the baseline. */
final class ComparisonFamily {
    private static final int MOST_DRAWS = 1_000_000;

    private final ModelRef base;
    private final AcceptedShifts acceptances;

    ComparisonFamily(ModelRef base, AcceptedShifts acceptances) {
        this.base = base;
        this.acceptances = acceptances;
    }

    /** The subject of a comparison and its measure; the components are those of {@link ReaderComparison}. */
    record Subject(
            Level level,
            String name,
            @Nullable String set,
            String reader,
            ModelRef candidate,
            Measure measure,
            double tolerated,
            boolean gates,
            String asked) {}

    /** Decides a comparison by its corrected p-value. */
    interface Decide {
        Decision with(double holm);
    }

    /**
     * A comparison before the correction of its family.
     *
     * @param undecided why there is no verdict, or null
     */
    record Measured(
            Subject subject,
            @Nullable Estimate shift,
            @Nullable Estimate difference,
            @Nullable Double w1,
            @Nullable PValue test,
            int size,
            Decide decide,
            @Nullable String undecided) {
        Measured(
                Subject subject,
                Estimate shift,
                @Nullable Estimate difference,
                @Nullable Double w1,
                PValue test,
                int size,
                Decide decide) {
            this(subject, shift, difference, w1, test, size, decide, null);
        }

        static Measured nothing(Subject subject, String why) {
            return new Measured(subject, null, null, null, null, 0, holm -> Decision.INCONCLUSIVE, why);
        }
    }

    /** Returns the number of rearrangements that a test draws in a family of this size, so that a corrected p-value can reach alpha. */
    static int draws(int size, double alpha) {
        return (int) Math.max(TableTest.DRAWS, Math.min(MOST_DRAWS, Math.ceil(2 * size / alpha)));
    }

    List<ReaderComparison> judge(List<Measured> measured) {
        double[] holm = Multiplicity.holm(measured.stream()
                .mapToDouble(m -> m.test() == null ? 1 : m.test().p())
                .toArray());
        List<ReaderComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            comparisons.add(acceptances.settle(judged(measured.get(i), holm[i]), base));
        }
        return comparisons;
    }

    private ReaderComparison judged(Measured measured, double holm) {
        Subject subject = measured.subject();
        Verdict verdict = switch (measured.decide().with(holm)) {
            case DRIFTED -> Verdict.DRIFTED;
            case WITHIN -> Verdict.WITHIN;
            case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
        };
        return new ReaderComparison(
                subject.level(),
                subject.name(),
                subject.set(),
                subject.reader(),
                subject.candidate(),
                subject.measure(),
                measured.shift(),
                subject.tolerated(),
                measured.difference(),
                measured.w1(),
                measured.test(),
                measured.test() == null ? null : (Double) holm,
                measured.size(),
                verdict,
                verdict.name().toLowerCase(Locale.ROOT) + ": " + reason(measured, verdict, holm),
                subject.gates(),
                subject.asked(),
                null);
    }

    private static String reason(Measured measured, Verdict verdict, double holm) {
        Estimate shift = measured.shift();
        if (shift == null || measured.undecided() != null) {
            return String.valueOf(measured.undecided());
        }
        Subject subject = measured.subject();
        String what = switch (subject.measure()) {
            case STANDARDIZED_MEAN -> "the mean moved by %s %.2f of base's standard deviations";
            case SHARE_OF_SCALE -> "the mean moved by %s %.2f of the scale";
            case TV ->
                subject.reader().equals(ReaderComparison.RATINGS)
                        ? "%s %.2f of the answers moved"
                        : "%s %.2f of the replies changed category";
        };
        boolean question = subject.level() == Level.QUESTION;
        String said = verdict == Verdict.DRIFTED
                ? String.format(Locale.ROOT, what, "at least", shift.low())
                : String.format(Locale.ROOT, what, verdict == Verdict.WITHIN ? "at most" : "up to", shift.high());
        return said
                + String.format(
                        Locale.ROOT,
                        " (%.2f is tolerated, %d %s%s, p = %.2g)%s",
                        subject.tolerated(),
                        measured.size(),
                        question ? "replies" : "questions",
                        needed(measured),
                        holm,
                        verdict == Verdict.INCONCLUSIVE
                                ? "; ask for more " + (question ? "samples" : "questions")
                                : "");
    }

    /** Returns the clause that names the number of samples that a verdict needs; empty if the measurement has enough. */
    private static String needed(Measured measured) {
        int least =
                measured.subject().level() == Level.QUESTION ? CountShift.LEAST_SAMPLES : CountSetShift.LEAST_QUESTIONS;
        return measured.subject().measure() == Measure.STANDARDIZED_MEAN && measured.size() < least
                ? ", " + least + " are needed"
                : "";
    }
}
