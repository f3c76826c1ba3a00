package dev.plumbline.report.json;

import dev.plumbline.gate.rule.CandidateControls;
import dev.plumbline.gate.rule.CandidateVariants;
import dev.plumbline.gate.rule.RepeatedReadings;
import dev.plumbline.run.Extras;
import dev.plumbline.run.PrefillDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a run beyond the plain suite.
 *
 * @param asked what the profile's extras name
 * @param controls what each candidate did with the control questions
 * @param variants each candidate's questions over all wordings
 * @param repeats how far each model differed from itself
 * @param prefills which given answers a rule chose, or null if they are listed or no explanations were asked for
 * @param askedDifferently how hosts were asked differently from what the suite asks, by kind of call and model
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
