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
 * @param model its name in the profile
 * @param provider its provider's name
 * @param calls how many calls it took, without retries
 * @param answers whether it can be asked at all
 * @param findings in the order of the checks
 * @param promptTokens the host's token counts of three fixed prompts, which distinguish chat templates; -1 if it does not report them
 * @param measured measured values by their keys in {@code doctor.json}
 * @param probabilities the positions and their alternatives of calls that are the same for base and candidates, in the same order
 * @param served the model that the host says it served, or null
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

    /** Returns the same with one more finding. */
    ModelCheckup with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new ModelCheckup(model, provider, calls, answers, more, promptTokens, measured, probabilities, served);
    }
}
