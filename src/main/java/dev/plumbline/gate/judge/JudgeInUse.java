package dev.plumbline.gate.judge;

import org.jspecify.annotations.Nullable;

/**
 * The judge of a run, for comparison with its card.
 *
 * @param identity the identity under which the judge's replies are recorded
 * @param rubric fingerprint of the judge's instructions
 * @param gold fingerprint of the suite's gold, or null if there is none
 * @param floor the kappa that the suite requires, in 0..1
 * @param remedy how the user makes a new card
 */
public record JudgeInUse(
        String identity, String rubric, @Nullable String gold, double floor, String remedy) {}
