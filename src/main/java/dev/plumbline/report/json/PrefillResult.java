package dev.plumbline.report.json;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Outcome;
import dev.plumbline.run.PrefillCell;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outcome of one prefill and one model: the counts of its samples, and the samples, which may be read again instead of kept. */
public final class PrefillResult {
    private final PrefillCell cell;
    private final Supplier<List<JudgedSample>> samples;
    private final CategoryCounts counts;
    private final int size;
    private final long failed;
    private final long notJudged;
    private final @Nullable String whyNotJudged;

    /** A result that keeps its samples. */
    public PrefillResult(PrefillCell cell, List<JudgedSample> samples, CategoryCounts counts) {
        List<JudgedSample> kept = List.copyOf(samples);
        this.cell = cell;
        this.samples = () -> kept;
        this.counts = counts;
        this.size = kept.size();
        this.failed = kept.stream()
                .filter(s -> s.judgement().<Boolean>fold(c -> false, r -> false, r -> true))
                .count();
        List<String> reasons = kept.stream()
                .map(JudgedSample::judgement)
                .filter(judgement -> CategoryCounts.row(judgement).isEmpty())
                .filter(Outcome.Unscored.class::isInstance)
                .map(judgement -> judgement.<String>fold(j -> "", reason -> reason, reason -> ""))
                .toList();
        this.notJudged = reasons.size();
        this.whyNotJudged = reasons.isEmpty() ? null : reasons.get(0);
    }

    private PrefillResult(PrefillResult counted, Supplier<List<JudgedSample>> samples) {
        this.cell = counted.cell;
        this.samples = samples;
        this.counts = counted.counts;
        this.size = counted.size;
        this.failed = counted.failed;
        this.notJudged = counted.notJudged;
        this.whyNotJudged = counted.whyNotJudged;
    }

    /** Returns the same without its samples; {@code again} reads them when they are needed. */
    public PrefillResult askedAgain(Supplier<List<JudgedSample>> again) {
        return new PrefillResult(this, again);
    }

    /** Returns the prefill and the model. */
    public PrefillCell cell() {
        return cell;
    }

    /** Returns the samples in their order; requested again if they are not kept, so call this once and use them all. */
    public List<JudgedSample> samples() {
        return samples.get();
    }

    /** Returns how many samples there are. */
    public int size() {
        return size;
    }

    /** Returns how the samples count. */
    public CategoryCounts counts() {
        return counts;
    }

    /** Returns how many of the samples got no reply, for the elaboration or for its judgement. */
    public long failed() {
        return failed;
    }

    /** Returns how many of the samples are not an explanation that a judge could sort, such as a reply cut inside a thought. */
    public long notJudged() {
        return notJudged;
    }

    /** Returns why the first of them was not judged; null if all were. */
    public @Nullable String whyNotJudged() {
        return whyNotJudged;
    }
}
