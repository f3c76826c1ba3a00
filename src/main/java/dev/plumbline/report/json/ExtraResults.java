package dev.plumbline.report.json;

import dev.plumbline.gate.rule.CandidateControls;
import dev.plumbline.gate.rule.CandidateVariants;
import dev.plumbline.gate.rule.RepeatedReadings;
import dev.plumbline.run.Extras;
import dev.plumbline.run.PrefillDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a run's extras.
 *
 * @param asked the extras that the profile names
 * @param controls each candidate's results on the control questions
 * @param variants each candidate's results on all wordings of its questions
 * @param repeats the differences between repeated ratings of one model
 * @param prefills the given answers that a rule chose, or null if they are listed or the run has no explanations
 * @param askedDifferently a sentence for each kind of call and model whose host did not get the request that the suite defines
 */
public record ExtraResults(
        Extras asked,
        List<CandidateControls> controls,
        List<CandidateVariants> variants,
        List<RepeatedReadings> repeats,
        @Nullable PrefillDecision prefills,
        List<String> askedDifferently) {
    public ExtraResults {
        controls = List.copyOf(controls);
        variants = List.copyOf(variants);
        repeats = List.copyOf(repeats);
        askedDifferently = List.copyOf(askedDifferently);
    }
}
