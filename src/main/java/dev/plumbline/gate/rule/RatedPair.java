package dev.plumbline.gate.rule;

import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.suite.Question;
import org.jspecify.annotations.Nullable;

/** The ratings of one question by base and a candidate. */
public record RatedPair(Question question, Outcome<Rating> base, Outcome<Rating> candidate) {
    /** Returns base's rating, or null if there is none. */
    @Nullable
    Rating ofBase() {
        return value(base);
    }

    /** Returns the candidate's rating, or null if there is none. */
    @Nullable
    Rating ofCandidate() {
        return value(candidate);
    }

    /** Returns whether both ratings exist and were counted from sampled answers. */
    boolean isSampled() {
        return isOf(RatingMethod.SAMPLED);
    }

    /** Returns whether the replies of both models were sampled, on the scale or off it. */
    boolean isShownSampled() {
        Rating b = shownByBase();
        Rating c = shownByCandidate();
        return b != null && c != null && b.method() == RatingMethod.SAMPLED && c.method() == RatingMethod.SAMPLED;
    }

    /** Returns whether both ratings exist and were obtained by this method. */
    boolean isOf(RatingMethod method) {
        Rating b = ofBase();
        Rating c = ofCandidate();
        return b != null && c != null && b.method() == method && c.method() == method;
    }

    /** Returns the rating that base's replies show, even one without any answer on the scale; null if there is none. */
    @Nullable
    Rating shownByBase() {
        return shown(base);
    }

    /** Returns the rating that the candidate's replies show, even one without any answer on the scale; null if there is none. */
    @Nullable
    Rating shownByCandidate() {
        return shown(candidate);
    }

    private static @Nullable Rating shown(Outcome<Rating> outcome) {
        return outcome instanceof Outcome.Unscored<Rating> unscored ? unscored.shown() : value(outcome);
    }

    private static @Nullable Rating value(Outcome<Rating> outcome) {
        return outcome instanceof Outcome.Measured<Rating> measured ? measured.value() : null;
    }
}
