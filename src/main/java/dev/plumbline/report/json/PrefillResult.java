package dev.plumbline.report.json;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Outcome;
import dev.plumbline.run.PrefillCell;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outcome of one prefill for one model: the counts of its samples, and the samples. The samples can be read again instead of kept in memory. */
public final class PrefillResult {
    private final PrefillCell cell;
    private final Supplier<List<JudgedSample>> samples;
    private final CategoryCounts counts;
    private final int size;
    private final long failed;
    private final long notJudged;
    private final @Nullable String whyNotJudged;

    /** Creates a result that keeps its samples in memory. */
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

    /** Returns a result that does not keep its samples; {@code again} reads them when needed. */
    public PrefillResult askedAgain(Supplier<List<JudgedSample>> again) {
        return new PrefillResult(this, again);
    }

    /** Returns the prefill and the model. */
    public PrefillCell cell() {
        return cell;
    }

    /** Returns the samples in their order. If the samples are not kept, each call reads them again, so call this only once. */
    public List<JudgedSample> samples() {
        return samples.get();
    }

    /** Returns how many samples there are. */
    public int size() {
        return size;
    }

    /** Returns the counts of the samples by category. */
    public CategoryCounts counts() {
        return counts;
    }

    /** Returns the number of samples without a reply to the elaboration or to its judgement. */
    public long failed() {
        return failed;
    }

    /** Returns the number of samples that a judge cannot sort, such as a reply cut off inside a thought. */
    public long notJudged() {
        return notJudged;
    }

    /** Returns the reason why the first such sample was not judged; null if all samples were judged. */
    public @Nullable String whyNotJudged() {
        return whyNotJudged;
    }
}
