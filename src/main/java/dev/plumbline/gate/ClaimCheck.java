package dev.plumbline.gate;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The vocabulary of claims: what can be asked of results, and the terms each question needs. */
public enum ClaimCheck {
    PROBABILITY(List.of("models", "least"), List.of("questions", "answer", "on"), RatingClaims::probability),
    MODE(List.of("models", "answer"), List.of("questions", "on"), RatingClaims::mode),
    SHIFT(List.of("models", "metric", "direction"), List.of("questions", "least", "on"), RatingClaims::shift),
    NEARER(List.of("models"), List.of("questions", "on"), RatingClaims::nearer),
    ONLY(List.of("models", "questions", "answer", "least"), List.of(), RatingClaims::only),
    SCALE(List.of("lowest", "highest"), List.of(), RatingClaims::scale),
    NO_TILT(List.of("models", "up", "down", "margin"), List.of(), DirectionClaims::noTilt),
    NOISE(List.of("models", "up", "down"), List.of(), DirectionClaims::noise),
    SHARE(List.of("models", "category", "least"), List.of("set"), CategoryClaims::share),
    SHARE_ORDER(
            List.of("models", "than", "category", "direction"),
            List.of("excluding", "set", "on"),
            CategoryClaims::shareOrder),
    SHARE_MEAN(
            List.of("models", "than", "category", "direction"), List.of("excluding", "set"), CategoryClaims::shareMean),
    SAME_SHARES(List.of("models"), List.of("set"), CategoryClaims::sameShares),
    CELLS(List.of("count", "samples"), List.of("set"), CategoryClaims::cells),
    PARSED(List.of(), List.of(), CategoryClaims::parsed),
    NEEDS_TEXTS(List.of("because"), List.of(), said(ClaimAnswer.NEEDS_TEXTS)),
    EXTERNAL(List.of("because"), List.of(), said(ClaimAnswer.NOT_CHECKABLE_HERE));

    private final List<String> required;
    private final List<String> optional;
    private final BiFunction<ClaimTerms, ClaimResults, ClaimFinding> finding;

    ClaimCheck(
            List<String> required, List<String> optional, BiFunction<ClaimTerms, ClaimResults, ClaimFinding> finding) {
        this.required = required;
        this.optional = optional;
        this.finding = finding;
    }

    private static BiFunction<ClaimTerms, ClaimResults, ClaimFinding> said(ClaimAnswer answer) {
        return (terms, results) -> ClaimFinding.without(answer, terms.text("because", ""));
    }

    /** As a claims file writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> required() {
        return required;
    }

    List<String> optional() {
        return optional;
    }

    ClaimFinding find(ClaimTerms terms, ClaimResults results) {
        return finding.apply(terms, results);
    }
}
