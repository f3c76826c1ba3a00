package dev.plumbline.report;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.run.PrefillCell;
import java.util.List;

/** What became of one prefill put to one model: its samples and how they count. */
public record PrefillResult(PrefillCell cell, List<JudgedSample> samples, CategoryCounts counts) {
    public PrefillResult {
        samples = List.copyOf(samples);
    }

    /** How many of the samples got no reply, for the elaboration or for its judgement. */
    public long failed() {
        return samples.stream()
                .filter(s -> s.judgement().<Boolean>fold(c -> false, r -> false, r -> true))
                .count();
    }
}
