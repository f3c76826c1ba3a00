package dev.plumbline.gate;

/** Whether the judge has shown that its categories can be trusted; without that no verdict may rest on them. */
public sealed interface JudgeProof {
    /** It reached what the suite asks of it, with this judge and this rubric. */
    record Proven() implements JudgeProof {}

    /**
     * It did not, or nobody looked.
     *
     * @param reason why, in words that fit behind "the judge is not proven:"
     */
    record Unproven(String reason) implements JudgeProof {}
}
