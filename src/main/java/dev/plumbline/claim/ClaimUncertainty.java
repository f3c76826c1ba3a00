package dev.plumbline.claim;

import java.util.stream.Stream;

/** The reason why a number of a claim is known only up to a range. */
enum ClaimUncertainty {
    /** It is known. */
    NONE("", ClaimAnswer.NOT_IDENTIFIED),
    /** The token cut-off hides part of the number; more samples would not help. */
    CUT_OFF("given what is unseen", ClaimAnswer.NOT_IDENTIFIED),
    /** The number was counted in samples. */
    SAMPLING("given sampling", ClaimAnswer.NOT_SHOWN),
    /** Part of the number is hidden, and part was counted in samples. */
    BOTH("given what is unseen and sampling", ClaimAnswer.NOT_SHOWN);

    private final String words;
    private final ClaimAnswer open;

    ClaimUncertainty(String words, ClaimAnswer open) {
        this.words = words;
        this.open = open;
    }

    /** Returns the uncertainty of ratings, each of which was sampled or not. */
    static ClaimUncertainty of(Stream<Boolean> sampled) {
        return sampled.map(is -> is ? SAMPLING : CUT_OFF)
                .reduce((a, b) -> a == b ? a : BOTH)
                .orElse(CUT_OFF);
    }

    /** Returns the words of a finding for it. */
    String words() {
        return words;
    }

    /** Returns the answer to give if the range contains both outcomes. */
    ClaimAnswer open() {
        return open;
    }

    /** Returns what the point values are. */
    String source() {
        return this == SAMPLING ? "counts" : "readings";
    }
}
