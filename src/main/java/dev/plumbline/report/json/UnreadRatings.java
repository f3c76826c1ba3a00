package dev.plumbline.report.json;

import dev.plumbline.measure.Outcome;

/** Counts the ratings that gave no distribution although each of their calls got a reply that was read: sampled answers off the scale. */
public final class UnreadRatings {
    private UnreadRatings() {}

    /** Returns one sentence with a blank before it, or nothing if all ratings were read. */
    public static String sentence(Results results) {
        long unread = results.ratings().stream()
                .filter(r -> r.outcome() instanceof Outcome.Unscored<?>)
                .count();
        return unread == 0
                ? ""
                : " Ratings: " + unread + " of " + results.ratings().size() + " gave no distribution over the scale.";
    }
}
