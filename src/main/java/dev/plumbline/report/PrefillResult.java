package dev.plumbline.report;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.run.PrefillCell;
import java.util.List;
import java.util.function.Supplier;

/** What became of one prefill put to one model: how its samples count, and the samples, which need not be kept to be told. */
public final class PrefillResult {
    private final PrefillCell cell;
    private final Supplier<List<JudgedSample>> samples;
    private final CategoryCounts counts;
    private final int size;
    private final long failed;

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
    }

    private PrefillResult(PrefillResult counted, Supplier<List<JudgedSample>> samples) {
        this.cell = counted.cell;
        this.samples = samples;
        this.counts = counted.counts;
        this.size = counted.size;
        this.failed = counted.failed;
    }

    /** The same without its samples, which are had from {@code again} whenever somebody wants them. */
    public PrefillResult askedAgain(Supplier<List<JudgedSample>> again) {
        return new PrefillResult(this, again);
    }

    /** What was put to whom. */
    public PrefillCell cell() {
        return cell;
    }

    /** The samples in their order; asked for again where they are not kept, so ask once and use them all. */
    public List<JudgedSample> samples() {
        return samples.get();
    }

    /** How many samples there are. */
    public int size() {
        return size;
    }

    /** How the samples count. */
    public CategoryCounts counts() {
        return counts;
    }

    /** How many of the samples got no reply, for the elaboration or for its judgement. */
    public long failed() {
        return failed;
    }
}
