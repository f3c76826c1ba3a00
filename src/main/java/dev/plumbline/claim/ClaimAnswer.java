package dev.plumbline.claim;

import java.util.Locale;

/** The possible answers to a claim. */
public enum ClaimAnswer {
    /** True, regardless of what is unseen. */
    HOLDS,
    /** False, regardless of what is unseen. */
    FAILS,
    /** What the token cut-off hides decides it. */
    NOT_IDENTIFIED,
    /** The samples neither show nor refute it. */
    NOT_SHOWN,
    /** It looks so only because of what the token cut-off hides. */
    ARTEFACT,
    /** It is about the words of elaborations. */
    NEEDS_TEXTS,
    /** These results do not hold what it is about. */
    NOT_CHECKABLE_HERE;

    /** Returns the name that reports and {@code results.json} show. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
