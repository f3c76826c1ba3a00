package dev.plumbline.gate.judge;

import org.jspecify.annotations.Nullable;

/**
 * The judge of a run, for comparison with its card.
 *
 * @param identity what it is recorded under
 * @param rubric fingerprint of its instructions
 * @param gold fingerprint of the suite's gold, or null if there is none
 * @param floor the kappa the suite asks for, in 0..1
 * @param remedy how a new card is made
 */
public record JudgeInUse(
        String identity, String rubric, @Nullable String gold, double floor, String remedy) {}
