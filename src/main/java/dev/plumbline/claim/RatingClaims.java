package dev.plumbline.claim;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.PairRow;
import dev.plumbline.results.RatingRow;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The checks of claims about ratings and shifts. */
final class RatingClaims {
    private RatingClaims() {}

    /** Checks the probability of an answer, or of each rating's most likely answer, given an answer on the scale. */
    static ClaimFinding probability(ClaimTerms terms, ClaimResults results) {
        return count(
                terms,
                results,
                (asked, alpha) -> asked.rating()
                        .share(
                                results.answer(
                                        terms, asked.question(), asked.rating().likeliest()),
                                alpha),
                terms.number("least", 1));
    }

    /** Checks whether an answer is among the most likely ones, within one step of rounded logits. */
    static ClaimFinding mode(ClaimTerms terms, ClaimResults results) {
        return count(
                terms,
                results,
                (asked, alpha) -> asked.rating().isMode(results.answer(terms, asked.question(), 0), alpha),
                1);
    }

    /** A rating of a question. */
    private record Asked(String question, ClaimRating rating) {}

    /** Evaluates every rating that a claim names. The intervals of sampled ratings hold simultaneously. */
    private static ClaimFinding count(
            ClaimTerms terms, ClaimResults results, BiFunction<Asked, Double, Bounded> cell, double least) {
        List<Asked> ratings = new ArrayList<>();
        for (String model : results.models(terms.names("models"))) {
            for (String question : results.questions(terms.names("questions"))) {
                ratings.add(new Asked(question, results.rating(question, model)));
            }
        }
        double alpha = results.alpha() / Math.max(1, ratings.size());
        return ClaimFinding.counted(
                ratings.stream().map(rating -> cell.apply(rating, alpha)).toList(),
                least,
                terms.whole("on", 0),
                ClaimUncertainty.of(ratings.stream().map(asked -> asked.rating().isSampled())));
    }

    /** Checks a measure of the shift against base, in one direction or in either. */
    static ClaimFinding shift(ClaimTerms terms, ClaimResults results) {
        if (terms.has("reader")) {
            return shiftOfReplies(terms, results);
        }
        List<Bounded> cells = new ArrayList<>();
        List<Boolean> sampled = new ArrayList<>();
        for (String model : results.models(terms.names("models"))) {
            for (String question : results.questions(terms.names("questions"))) {
                ShiftRow row = results.shift(question, model);
                sampled.add(row.sampled() != null);
                cells.add(directed(metric(row, terms.text("metric", "")), terms, question, model));
            }
        }
        return shifts(terms, cells, ClaimUncertainty.of(sampled.stream()));
    }

    /**
     * Checks the shift of a reader's values of replies to open questions: total variation of categories, or the difference of the means of counts.
     */
    private static ClaimFinding shiftOfReplies(ClaimTerms terms, ClaimResults results) {
        List<Bounded> cells = new ArrayList<>();
        for (String model : results.models(terms.names("models"))) {
            for (ComparisonRow row : results.comparisons(terms.text("reader", ""), model, terms.names("questions"))) {
                ValueRange found = row.measure().equals("tv") ? row.shift() : row.difference();
                cells.add(directed(found, terms, row.name(), model));
            }
        }
        return shifts(terms, cells, ClaimUncertainty.SAMPLING);
    }

    private static ClaimFinding shifts(ClaimTerms terms, List<Bounded> cells, ClaimUncertainty uncertainty) {
        // A claim of "more" without a threshold means more than 0.
        double least = Math.max(Double.MIN_NORMAL, terms.number("least", 0));
        return ClaimFinding.counted(cells, least, terms.whole("on", 0), uncertainty);
    }

    private static @Nullable ValueRange metric(ShiftRow shift, String metric) {
        return switch (metric) {
            case "tv" -> shift.tv();
            case "w1" -> shift.w1();
            case "mean" -> shift.meanShift();
            case "entropy" -> shift.entropyShift();
            default -> throw new IllegalStateException("a claim of an unknown metric was read: " + metric);
        };
    }

    /** Returns a shift in the direction of the claim. */
    private static Bounded directed(@Nullable ValueRange found, ClaimTerms terms, String question, String model) {
        if (found == null) {
            throw new NotInResultsException("these results have no shift of " + question + " by " + model);
        }
        // A corrected bootstrap interval need not contain the plain value.
        Bounded shift = Bounded.holding(found.value(), found.low(), found.high());
        return switch (terms.text("direction", "up")) {
            case "down" -> new Bounded(-shift.value(), -shift.high(), -shift.low());
            case "either" ->
                new Bounded(
                        Math.abs(shift.value()),
                        shift.low() <= 0 && shift.high() >= 0
                                ? 0
                                : Math.min(Math.abs(shift.low()), Math.abs(shift.high())),
                        Math.max(Math.abs(shift.low()), Math.abs(shift.high())));
            default -> shift;
        };
    }

    /** Counts the questions on which two models are nearer to each other than either is to base, by total variation. */
    static ClaimFinding nearer(ClaimTerms terms, ClaimResults results) {
        List<String> models = results.models(terms.names("models"));
        if (models.size() != 2) {
            throw new NotInResultsException("'nearer' compares two models, and these results have " + models);
        }
        List<Bounded> cells = new ArrayList<>();
        List<Boolean> sampled = new ArrayList<>();
        for (String question : results.questions(terms.names("questions"))) {
            PairRow pair = results.pair(question, models.get(0), models.get(1));
            String nearness = pair.nearness();
            if (nearness == null) {
                throw new NotInResultsException(
                        "on " + question + " base was not rated as " + String.join(" and ", models) + " were");
            }
            sampled.add(pair.method().equals("sampled"));
            double toBase = Math.min(
                    tv(results.shift(question, models.get(0)).tv()),
                    tv(results.shift(question, models.get(1)).tv()));
            double reading = tv(pair.tv()) < toBase ? 1 : 0;
            // A corrected bootstrap interval need not contain the plain value.
            cells.add(
                    Bounded.holding(reading, nearness.equals("nearer") ? 1 : 0, nearness.equals("not-nearer") ? 0 : 1));
        }
        return ClaimFinding.counted(cells, 1, terms.whole("on", 0), ClaimUncertainty.of(sampled.stream()));
    }

    private static double tv(@Nullable ValueRange compared) {
        if (compared == null) {
            throw new NotInResultsException("these results have no tv");
        }
        return compared.value();
    }

    /**
     * Checks whether only one candidate gives an answer with at least some probability among all its replies, so that no other candidate can have
     * this probability.
     */
    static ClaimFinding only(ClaimTerms terms, ClaimResults results) {
        String question = terms.names("questions").get(0);
        String model = terms.names("models").get(0);
        int answer = results.answer(terms, question, 0);
        double least = terms.number("least", 0);
        double alpha = results.alpha() / Math.max(1, results.candidates().size());
        ClaimRating rating = results.rating(question, model);
        Bounded own = rating.shareOfAll(answer, alpha);
        boolean sampled = rating.isSampled();
        double othersSeen = 0;
        double othersLeast = 0;
        double othersMost = 0;
        for (String other : results.candidates()) {
            if (!other.equals(model)) {
                ClaimRating compared = results.rating(question, other);
                Bounded share = compared.shareOfAll(answer, alpha);
                sampled |= compared.isSampled();
                othersSeen = Math.max(othersSeen, share.value());
                othersLeast = Math.max(othersLeast, share.low());
                othersMost = Math.max(othersMost, share.high());
            }
        }
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("value", own.value());
        numbers.put("high", own.high());
        numbers.put("othersSeen", othersSeen);
        numbers.put("othersAtMost", othersMost);
        numbers.put("least", least);
        ClaimAnswer answered;
        if (own.high() < least || othersLeast >= least) {
            answered = ClaimAnswer.FAILS;
        } else if (own.low() >= least && othersMost < least) {
            answered = ClaimAnswer.HOLDS;
        } else if (sampled) {
            answered = ClaimAnswer.NOT_SHOWN;
        } else {
            answered = othersMost >= least ? ClaimAnswer.ARTEFACT : ClaimAnswer.NOT_IDENTIFIED;
        }
        return new ClaimFinding(
                answered,
                numbers,
                String.format(
                        Locale.ROOT,
                        "%s gives it %.3f, the others were seen to give at most %.3f and may give up to %.3f; %.2f counts",
                        model,
                        own.value(),
                        othersSeen,
                        othersMost,
                        least));
    }

    /** Checks whether every rating is on this scale. */
    static ClaimFinding scale(ClaimTerms terms, ClaimResults results) {
        List<Bounded> cells = new ArrayList<>();
        for (RatingRow rating : results.all().ratings()) {
            SeenDistribution seen = results.seen(rating);
            double is = seen.min() == terms.whole("lowest", 0) && seen.max() == terms.whole("highest", 0) ? 1 : 0;
            cells.add(new Bounded(is, is, is));
        }
        return ClaimFinding.counted(cells, 1, 0, ClaimUncertainty.NONE);
    }
}
