package dev.plumbline.claim;

import java.util.Locale;

/** The possible answers to a claim. */
public enum ClaimAnswer {
    /** The claim is true for all values of the unseen probability. */
    HOLDS,
    /** The claim is false for all values of the unseen probability. */
    FAILS,
    /** The answer depends on the probability that the token cut-off hides. */
    NOT_IDENTIFIED,
    /** The samples neither show nor refute the claim. */
    NOT_SHOWN,
    /** The claim seems true only because the token cut-off hides probability. */
    ARTEFACT,
    /** The check would need the words of elaborations. */
    NEEDS_TEXTS,
    /** These results lack the data that the check needs. */
    NOT_CHECKABLE_HERE;

    /** Returns the name that reports and {@code results.json} show. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
