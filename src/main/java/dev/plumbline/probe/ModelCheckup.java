package dev.plumbline.probe;

import dev.plumbline.chat.ReplyPosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The doctor's findings about one model.
 *
 * @param model the model's name in the profile
 * @param provider the name of the model's provider
 * @param calls the number of calls, without retries
 * @param answers whether the model answers calls at all
 * @param findings the findings in the order of the checks
 * @param promptTokens the host's token counts of three fixed prompts, which distinguish chat templates; -1 if the host does not report them
 * @param measured the measured values, by their keys in {@code doctor.json}
 * @param probabilities the token probabilities of calls that are equal for base and candidates, in the same order for each model
 * @param served the model that answered, as the host reports it, or null
 */
public record ModelCheckup(
        String model,
        String provider,
        int calls,
        boolean answers,
        List<Finding> findings,
        List<Long> promptTokens,
        Map<String, Object> measured,
        List<List<ReplyPosition>> probabilities,
        @Nullable String served) {
    public ModelCheckup {
        findings = List.copyOf(findings);
        promptTokens = List.copyOf(promptTokens);
        probabilities = List.copyOf(probabilities);
        measured = Collections.unmodifiableMap(new TreeMap<>(measured));
    }

    /** Returns a copy with one more finding. */
    ModelCheckup with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new ModelCheckup(model, provider, calls, answers, more, promptTokens, measured, probabilities, served);
    }
}
