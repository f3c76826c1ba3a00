package dev.plumbline.suite;

/**
 * A question with a given answer, which the models then explain.
 *
 * @param question id of the question
 * @param answer the given answer, on the scale
 * @param models the models to which the prefill applies
 * @param set a label that groups prefills in reports, such as {@code radical} or {@code modal}
 */
public record Prefill(String question, int answer, ModelSelector models, String set) {}
