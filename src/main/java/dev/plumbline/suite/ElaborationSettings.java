package dev.plumbline.suite;

import java.util.List;

/**
 * How models are asked to explain a given answer.
 *
 * @param prompt the user message after the given answer
 * @param samples how many elaborations to draw for each prefill and model
 * @param temperature 0 or more
 * @param maxTokens length limit of one elaboration
 * @param prefills the given answers, in the order of the file
 */
public record ElaborationSettings(
        String prompt, int samples, double temperature, int maxTokens, List<Prefill> prefills) {
    public ElaborationSettings {
        prefills = List.copyOf(prefills);
    }
}
