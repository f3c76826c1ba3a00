package dev.plumbline.gate;

import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.Interval;
import dev.plumbline.stats.SeenDistribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The checks that ask the ratings and shifts of results. */
final class RatingClaims {
    private RatingClaims() {}

    /** The probability of an answer, or of each reading's most likely one, given an answer on the scale. */
    static ClaimFinding probability(ClaimTerms terms, ClaimResults results) {
        List<Bounded> cells = new ArrayList<>();
        for (String model : results.models(terms.names("models"))) {
            for (String question : results.questions(terms.names("questions"))) {
                SeenDistribution seen = results.seen(question, model);
                int answer = terms.whole("answer", seen.conditional().modes().get(0));
                double value = seen.conditional().p(answer);
                Interval box = seen.box(answer);
                cells.add(new Bounded(value, Math.min(value, box.low()), Math.max(value, box.high())));
            }
        }
        return ClaimCount.of(cells, terms.number("least", 1), terms.whole("on", 0));
    }

    /** Whether an answer is among the most likely ones, which the cut-off cannot change: it hides only less likely tokens. */
    static ClaimFinding mode(ClaimTerms terms, ClaimResults results) {
        int answer = terms.whole("answer", 0);
        List<Bounded> cells = new ArrayList<>();
        for (String model : results.models(terms.names("models"))) {
            for (String question : results.questions(terms.names("questions"))) {
                double is = results.seen(question, model).conditional().modes().contains(answer) ? 1 : 0;
                cells.add(new Bounded(is, is, is));
            }
        }
        return ClaimCount.of(cells, 1, terms.whole("on", 0));
    }

    /** A measure of the shift against base, one way or either. */
    static ClaimFinding shift(ClaimTerms terms, ClaimResults results) {
        List<Bounded> cells = new ArrayList<>();
        for (String model : results.models(terms.names("models"))) {
            for (String question : results.questions(terms.names("questions"))) {
                Map<?, ?> found = ClaimResults.object(
                        results.shift(question, model).get(key(terms.text("metric", ""))),
                        "shift of " + question + " by " + model);
                double value = ClaimResults.number(found, "value");
                // A corrected bootstrap interval need not hold the plain value.
                double low = Math.min(value, ClaimResults.number(found, "low"));
                double high = Math.max(value, ClaimResults.number(found, "high"));
                cells.add(directed(value, low, high, terms.text("direction", "up")));
            }
        }
        // "More" without a threshold means more than nothing.
        return ClaimCount.of(cells, Math.max(Double.MIN_NORMAL, terms.number("least", 0)), terms.whole("on", 0));
    }

    private static String key(String metric) {
        return metric.equals("mean") ? "meanShift" : metric.equals("entropy") ? "entropyShift" : metric;
    }

    private static Bounded directed(double value, double low, double high, String direction) {
        return switch (direction) {
            case "down" -> new Bounded(-value, -high, -low);
            case "either" ->
                new Bounded(
                        Math.abs(value),
                        low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)),
                        Math.max(Math.abs(low), Math.abs(high)));
            default -> new Bounded(value, low, high);
        };
    }

    /** On how many questions two models are nearer to each other than either is to base, by total variation. */
    static ClaimFinding nearer(ClaimTerms terms, ClaimResults results) {
        List<String> models = results.models(terms.names("models"));
        if (models.size() != 2) {
            throw new NotInResultsException("'nearer' compares two models, and these results have " + models);
        }
        List<Bounded> cells = new ArrayList<>();
        for (String question : results.questions(terms.names("questions"))) {
            Map<?, ?> pair = results.pair(question, models.get(0), models.get(1));
            if (pair.get("nearness") == null) {
                throw new NotInResultsException(
                        "on " + question + " base was not rated as " + String.join(" and ", models) + " were");
            }
            String nearness = ClaimResults.text(pair, "nearness");
            double toBase =
                    Math.min(tv(results.shift(question, models.get(0))), tv(results.shift(question, models.get(1))));
            double reading = tv(pair) < toBase ? 1 : 0;
            // A corrected bootstrap interval need not hold the plain value.
            cells.add(new Bounded(
                    reading,
                    Math.min(reading, nearness.equals("nearer") ? 1 : 0),
                    Math.max(reading, nearness.equals("not-nearer") ? 0 : 1)));
        }
        return ClaimCount.of(cells, 1, terms.whole("on", 0));
    }

    private static double tv(Map<?, ?> compared) {
        return ClaimResults.number(ClaimResults.object(compared.get("tv"), "tv"), "value");
    }

    /** Whether one candidate alone gives an answer at a probability, of all it says, that the others cannot have unseen. */
    static ClaimFinding only(ClaimTerms terms, ClaimResults results) {
        String question = terms.names("questions").get(0);
        String model = terms.names("models").get(0);
        int answer = terms.whole("answer", 0);
        double least = terms.number("least", 0);
        SeenDistribution own = results.seen(question, model);
        Map<String, Number> numbers = new LinkedHashMap<>();
        double value = own.seen().getOrDefault(answer, 0.0);
        double most = most(own, answer);
        numbers.put("value", value);
        numbers.put("high", most);
        double othersSeen = 0;
        double othersMost = 0;
        for (String other : results.candidates()) {
            if (!other.equals(model)) {
                SeenDistribution seen = results.seen(question, other);
                othersSeen = Math.max(othersSeen, seen.seen().getOrDefault(answer, 0.0));
                othersMost = Math.max(othersMost, most(seen, answer));
            }
        }
        numbers.put("othersSeen", othersSeen);
        numbers.put("othersAtMost", othersMost);
        numbers.put("least", least);
        ClaimAnswer answered = most < least || othersSeen >= least
                ? ClaimAnswer.FAILS
                : othersMost >= least
                        ? ClaimAnswer.ARTEFACT
                        : value >= least ? ClaimAnswer.HOLDS : ClaimAnswer.NOT_IDENTIFIED;
        return new ClaimFinding(
                answered,
                numbers,
                String.format(
                        Locale.ROOT,
                        "%s gives it %.3f, the others were seen to give at most %.3f and may give up to %.3f; %.2f counts",
                        model,
                        value,
                        othersSeen,
                        othersMost,
                        least));
    }

    /** Of all a model says, not only of answers on the scale. */
    private static double most(SeenDistribution seen, int answer) {
        return seen.seen().getOrDefault(answer, 0.0) + seen.most(other -> other == answer);
    }

    /** Whether every rating is on this scale. */
    static ClaimFinding scale(ClaimTerms terms, ClaimResults results) {
        List<Bounded> cells = new ArrayList<>();
        for (Map<?, ?> rating : results.ratings()) {
            SeenDistribution seen =
                    results.seen(ClaimResults.text(rating, "question"), ClaimResults.text(rating, "model"));
            double is = seen.min() == terms.whole("lowest", 0) && seen.max() == terms.whole("highest", 0) ? 1 : 0;
            cells.add(new Bounded(is, is, is));
        }
        return ClaimCount.of(cells, 1, 0);
    }
}
