package dev.plumbline.suite;

import java.util.List;

/**
 * The settings of explanations.
 *
 * @param prompt the user message after the given answer
 * @param samples how many elaborations to draw for each prefill and model
 * @param temperature 0 or more
 * @param maxTokens length limit of one elaboration
 * @param choice where the given answers come from
 */
public record ElaborationSettings(String prompt, int samples, double temperature, int maxTokens, PrefillChoice choice) {
    /** Settings whose given answers are listed. */
    public ElaborationSettings(String prompt, int samples, double temperature, int maxTokens, List<Prefill> prefills) {
        this(prompt, samples, temperature, maxTokens, new PrefillChoice.Listed(prefills));
    }

    /** Returns the same settings with other given answers. */
    ElaborationSettings with(List<Prefill> others) {
        return new ElaborationSettings(prompt, samples, temperature, maxTokens, others);
    }

    /** Returns the given answers that are listed, in the order of the file; none if a rule chooses them. */
    public List<Prefill> prefills() {
        return choice instanceof PrefillChoice.Listed listed ? listed.prefills() : List.of();
    }

    /** Returns whether a rule chooses the given answers. */
    public boolean automatic() {
        return choice instanceof PrefillChoice.Automatic;
    }
}
