package dev.plumbline.claim;

import java.util.stream.Stream;

/** The reason why a number of a claim has a range. */
enum ClaimUncertainty {
    /** The number is exact. */
    NONE("", ClaimAnswer.NOT_IDENTIFIED),
    /** The token cut-off hides probability on which the number depends. */
    CUT_OFF("given what is unseen", ClaimAnswer.NOT_IDENTIFIED),
    /** The number was counted in samples. */
    SAMPLING("given sampling", ClaimAnswer.NOT_SHOWN),
    /** The number depends on hidden probability and on samples. */
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

    /** Returns the phrase of a finding for this uncertainty. */
    String words() {
        return words;
    }

    /** Returns the answer to give if the range contains both outcomes. */
    ClaimAnswer open() {
        return open;
    }

    /** Returns the word for the origin of the point values. */
    String source() {
        return this == SAMPLING ? "counts" : "readings";
    }
}
