package dev.plumbline.gate.judge;

/**
 * A contrast among those it was tested with.
 *
 * @param holm its p-value adjusted by Holm over the family, for the gate
 * @param benjaminiHochberg the same by Benjamini and Hochberg, for exploring
 * @param family which tests are corrected together
 * @param members how many they are
 * @param ofModels how many of them compare the same two models
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
