package dev.plumbline.gate.judge;

/**
 * A contrast and the corrections of its p-value for multiple tests.
 *
 * @param holm the p-value adjusted by Holm over the family, for the gate
 * @param benjaminiHochberg the p-value adjusted by Benjamini and Hochberg, for exploration
 * @param family the tests that are corrected together
 * @param members the number of tests in the family
 * @param ofModels the number of tests in the family that compare the same two models
 */
public record CategoryTest(
        CategoryContrast contrast, double holm, double benjaminiHochberg, Family family, int members, int ofModels) {
    /** Tests that are corrected together. */
    public enum Family {
        /** All candidates' cells against base. */
        BASE,
        /** All candidates' cells against each other. */
        CANDIDATES
    }
}
