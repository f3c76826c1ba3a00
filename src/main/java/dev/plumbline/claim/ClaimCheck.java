package dev.plumbline.claim;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A check that claims can name, such as {@code probability}.
 *
 * @param word the name of the check in a claims file
 * @param required the keys of the required terms
 * @param optional the keys of the optional terms
 * @param finding the function that evaluates the check
 */
record ClaimCheck(
        String word,
        List<String> required,
        List<String> optional,
        BiFunction<ClaimTerms, ClaimResults, ClaimFinding> finding) {
    /** All checks. */
    static final List<ClaimCheck> ALL = List.of(
            new ClaimCheck(
                    "probability",
                    List.of("models", "least"),
                    List.of("questions", "answer", "on"),
                    RatingClaims::probability),
            new ClaimCheck("mode", List.of("models", "answer"), List.of("questions", "on"), RatingClaims::mode),
            new ClaimCheck(
                    "shift",
                    List.of("models", "metric", "direction"),
                    List.of("questions", "least", "on", "reader"),
                    RatingClaims::shift),
            new ClaimCheck("nearer", List.of("models"), List.of("questions", "on"), RatingClaims::nearer),
            new ClaimCheck("only", List.of("models", "questions", "answer", "least"), List.of(), RatingClaims::only),
            new ClaimCheck("scale", List.of("lowest", "highest"), List.of(), RatingClaims::scale),
            new ClaimCheck("no-tilt", List.of("models", "up", "down", "margin"), List.of(), DirectionClaims::noTilt),
            new ClaimCheck("noise", List.of("models", "up", "down"), List.of(), DirectionClaims::noise),
            new ClaimCheck(
                    "share",
                    List.of("models", "category", "least"),
                    List.of("set", "reader", "questions"),
                    CategoryClaims::share),
            new ClaimCheck(
                    "share-order",
                    List.of("models", "than", "category", "direction"),
                    List.of("excluding", "set", "on", "reader", "questions"),
                    CategoryClaims::shareOrder),
            new ClaimCheck(
                    "share-mean",
                    List.of("models", "than", "category", "direction"),
                    List.of("excluding", "set", "reader", "questions"),
                    CategoryClaims::shareMean),
            new ClaimCheck(
                    "same-shares",
                    List.of("models"),
                    List.of("set", "reader", "questions"),
                    CategoryClaims::sameShares),
            new ClaimCheck(
                    "cells", List.of("count", "samples"), List.of("set", "reader", "questions"), CategoryClaims::cells),
            new ClaimCheck("parsed", List.of(), List.of(), CategoryClaims::parsed),
            new ClaimCheck("needs-texts", List.of("because"), List.of(), said(ClaimAnswer.NEEDS_TEXTS)),
            new ClaimCheck("external", List.of("because"), List.of(), said(ClaimAnswer.NOT_CHECKABLE_HERE)));

    ClaimCheck {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    private static BiFunction<ClaimTerms, ClaimResults, ClaimFinding> said(ClaimAnswer answer) {
        return (terms, results) -> ClaimFinding.without(answer, terms.text("because", ""));
    }

    ClaimFinding find(ClaimTerms terms, ClaimResults results) {
        return finding.apply(terms, results);
    }
}
