package dev.plumbline.claim;

import dev.plumbline.stats.direction.DirectionIndex;
import dev.plumbline.stats.direction.NoiseMixture;
import dev.plumbline.stats.direction.SignedShift;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.NumericNoise;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.hypothesis.TInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The checks of claims about whether candidates moved in one direction over all questions (docs/statistics.md 5). */
final class DirectionClaims {
    private DirectionClaims() {}

    /**
     * Checks that candidates have no direction. The claim holds if every index is shown to lie within the margin, and fails if an index is shown to
     * differ from 0, both for all values of the hidden probability. The claim is not identified if only the point values show one of the two.
     */
    static ClaimFinding noTilt(ClaimTerms terms, ClaimResults results) {
        double margin = terms.number("margin", 1);
        Map<String, Number> numbers = new LinkedHashMap<>();
        boolean differs = false;
        boolean surelyDiffers = false;
        boolean equivalent = true;
        boolean surelyEquivalent = true;
        for (String model : results.models(terms.names("models"))) {
            List<SignedShift> shifts = shifts(terms, results, model);
            DirectionIndex index = DirectionIndex.of(shifts);
            double p = equivalence(index, margin);
            put(numbers, model, index);
            numbers.put(model + ".equivalenceP", p);
            List<Interval> values = shifts.stream().map(SignedShift::bounds).toList();
            Interval outer = TInterval.outermost(values, DirectionIndex.ALPHA);
            Interval equivalenceInterval = TInterval.outermost(values, 2 * results.alpha());
            differs |= index.mean().low() > 0 || index.mean().high() < 0;
            surelyDiffers |= outer.low() > 0 || outer.high() < 0;
            equivalent &= p <= results.alpha();
            surelyEquivalent &= equivalenceInterval.low() > -margin && equivalenceInterval.high() < margin;
        }
        boolean hidden = differs != surelyDiffers || (!differs && equivalent != surelyEquivalent);
        ClaimAnswer answer;
        if (surelyDiffers) {
            answer = ClaimAnswer.FAILS;
        } else if (hidden) {
            answer = ClaimAnswer.NOT_IDENTIFIED;
        } else {
            answer = equivalent ? ClaimAnswer.HOLDS : ClaimAnswer.NOT_SHOWN;
        }
        return new ClaimFinding(
                answer,
                numbers,
                String.format(
                        Locale.ROOT,
                        "%s; within %.1f points is %s%s",
                        differs ? "an interval excludes 0" : "every interval holds 0",
                        margin,
                        equivalent ? "shown" : "not shown",
                        answer == ClaimAnswer.NOT_IDENTIFIED
                                ? " by the readings, but what is unseen may undo it"
                                : ""));
    }

    /**
     * Checks whether uniform noise, mixed into base with any share from 0 to 1, could have caused the shifts. The claim fails if noise cannot explain
     * the shifts of some model. This is the case if every share of noise leaves more than delta of the answers to some question unexplained, or if no
     * shares explain the index.
     */
    static ClaimFinding noise(ClaimTerms terms, ClaimResults results) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        List<String> refuted = new ArrayList<>();
        List<String> models = results.models(terms.names("models"));
        List<String> questions = questions(terms);
        for (String model : models) {
            List<SignedShift> shifts = shifts(terms, results, model);
            DirectionIndex index = DirectionIndex.of(shifts);
            put(numbers, model, index);
            numbers.put(model + ".noiseNull", index.noiseNull());
            numbers.put(model + ".dilution", index.dilution());
            String where = "";
            double most = 0;
            for (String question : questions) {
                double left = unexplained(results, question, model, questions.size() * models.size());
                where = left > most ? question : where;
                most = Math.max(most, left);
            }
            numbers.put(model + ".unexplained", most);
            if (most > results.delta()) {
                refuted.add(String.format(
                        Locale.ROOT,
                        "at least %.3f of %s's answers to %s are no noise of any share",
                        most,
                        model,
                        where));
            } else if (isOutsideNoise(shifts)) {
                refuted.add("no shares of noise would move " + model + "'s index this far");
            }
        }
        return refuted.isEmpty()
                ? new ClaimFinding(ClaimAnswer.NOT_SHOWN, numbers, "some share of noise would explain these shifts")
                : new ClaimFinding(ClaimAnswer.FAILS, numbers, String.join("; ", refuted));
    }

    /** Returns the least total variation that no share of noise explains, minus the total variation that rounding can cause. */
    private static double unexplained(ClaimResults results, String question, String model, int cells) {
        ClaimRating candidate = results.rating(question, model);
        ClaimRating base = results.rating(question, results.base());
        SeenDistribution scale = base.seen();
        // The intervals of all answers of both models on all questions hold simultaneously.
        double alpha = results.alpha() / (2.0 * (scale.max() - scale.min() + 1) * cells);
        double left = NoiseMixture.unexplained(shares(candidate, alpha), shares(base, alpha));
        double rounding = NumericNoise.floor(candidate.seen(), candidate.logitStep(), base.seen(), base.logitStep());
        return Math.max(0, left - rounding);
    }

    private static List<Interval> shares(ClaimRating rating, double alpha) {
        return IntStream.rangeClosed(rating.seen().min(), rating.seen().max())
                .mapToObj(answer -> rating.share(answer, alpha))
                .map(Bounded::range)
                .toList();
    }

    /**
     * Returns whether no shares of noise can explain the index. With any share of noise on each question, the index lies between two means over all
     * questions: that of the negative pulls and that of the positive pulls, with 0 for the other questions.
     */
    private static boolean isOutsideNoise(List<SignedShift> shifts) {
        double low = shifts.stream()
                .mapToDouble(s -> Math.min(0, s.signedPull()))
                .average()
                .orElseThrow();
        double high = shifts.stream()
                .mapToDouble(s -> Math.max(0, s.signedPull()))
                .average()
                .orElseThrow();
        Interval index =
                TInterval.outermost(shifts.stream().map(SignedShift::bounds).toList(), DirectionIndex.ALPHA);
        return index.low() > high || index.high() < low;
    }

    /**
     * Returns the p-value of the equivalence test. If all questions moved by the same amount, for instance because a candidate is base itself, the
     * test is not defined. Then the result is 0 if the index lies within the margin, else 1.
     */
    private static double equivalence(DirectionIndex index, double margin) {
        // Adding 0.0 makes 0.0 and -0.0 equal, which boxed numbers distinguish.
        boolean alike =
                index.values().stream().mapToDouble(v -> v + 0.0).distinct().count() == 1;
        return alike ? (Math.abs(index.mean().value()) < margin ? 0 : 1) : index.equivalence(margin);
    }

    private static List<String> questions(ClaimTerms terms) {
        return Stream.concat(terms.names("up").stream(), terms.names("down").stream())
                .toList();
    }

    private static List<SignedShift> shifts(ClaimTerms terms, ClaimResults results, String model) {
        List<SignedShift> shifts = new ArrayList<>();
        for (String question : questions(terms)) {
            shifts.add(SignedShift.of(
                    terms.names("up").contains(question) ? 1 : -1,
                    results.seen(question, model),
                    results.seen(question, results.base())));
        }
        if (shifts.size() < 2) {
            throw new NotInResultsException("an index needs at least two questions");
        }
        return shifts;
    }

    private static void put(Map<String, Number> numbers, String model, DirectionIndex index) {
        numbers.put(model + ".value", index.mean().value());
        numbers.put(model + ".low", index.mean().low());
        numbers.put(model + ".high", index.mean().high());
        numbers.put(model + ".atLeastByCutOff", index.identification().low());
        numbers.put(model + ".atMostByCutOff", index.identification().high());
    }
}
