package dev.plumbline.gate;

import dev.plumbline.stats.DirectionIndex;
import dev.plumbline.stats.SignedShift;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The checks that ask whether candidates moved one way over all questions (statistics.md 5). */
final class DirectionClaims {
    private DirectionClaims() {}

    /** Holds where every index is shown to lie within the margin, fails where one is shown to differ from 0. */
    static ClaimFinding noTilt(ClaimTerms terms, ClaimResults results) {
        double margin = terms.number("margin", 1);
        Map<String, Number> numbers = new LinkedHashMap<>();
        boolean differs = false;
        boolean equivalent = true;
        for (String model : results.models(terms.names("models"))) {
            DirectionIndex index = index(terms, results, model);
            double p = equivalence(index, margin);
            put(numbers, model, index);
            numbers.put(model + ".equivalenceP", p);
            differs |= index.mean().low() > 0 || index.mean().high() < 0;
            equivalent &= p <= results.alpha();
        }
        ClaimAnswer answer = differs ? ClaimAnswer.FAILS : equivalent ? ClaimAnswer.HOLDS : ClaimAnswer.NOT_SHOWN;
        return new ClaimFinding(
                answer,
                numbers,
                String.format(
                        Locale.ROOT,
                        "%s; within %.1f points is %s",
                        differs ? "an interval lies beside 0" : "every interval holds 0",
                        margin,
                        equivalent ? "shown" : "not shown"));
    }

    /** Whether mixing uniform noise into base could have made the shifts: fails where it would have moved every index elsewhere. */
    static ClaimFinding noise(ClaimTerms terms, ClaimResults results) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        boolean fits = false;
        for (String model : results.models(terms.names("models"))) {
            DirectionIndex index = index(terms, results, model);
            put(numbers, model, index);
            numbers.put(model + ".noiseNull", index.noiseNull());
            numbers.put(model + ".dilution", index.dilution());
            fits |= index.noiseNull() >= index.mean().low()
                    && index.noiseNull() <= index.mean().high();
        }
        return fits
                ? new ClaimFinding(ClaimAnswer.NOT_SHOWN, numbers, "pure noise would move an index as far")
                : new ClaimFinding(ClaimAnswer.FAILS, numbers, "pure noise would move every index elsewhere");
    }

    /** Where all questions moved alike, as where a candidate is base itself, there is no spread to test with. */
    private static double equivalence(DirectionIndex index, double margin) {
        // Zeros of both signs are alike, which boxed numbers hold apart.
        boolean alike =
                index.values().stream().mapToDouble(v -> v + 0.0).distinct().count() == 1;
        return alike ? (Math.abs(index.mean().value()) < margin ? 0 : 1) : index.equivalence(margin);
    }

    private static DirectionIndex index(ClaimTerms terms, ClaimResults results, String model) {
        List<SignedShift> shifts = new ArrayList<>();
        for (String question : Stream.concat(terms.names("up").stream(), terms.names("down").stream())
                .toList()) {
            shifts.add(SignedShift.of(
                    terms.names("up").contains(question) ? 1 : -1,
                    results.seen(question, model),
                    results.seen(question, results.base())));
        }
        if (shifts.size() < 2) {
            throw new NotInResultsException("an index needs at least two questions");
        }
        return DirectionIndex.of(shifts);
    }

    private static void put(Map<String, Number> numbers, String model, DirectionIndex index) {
        numbers.put(model + ".value", index.mean().value());
        numbers.put(model + ".low", index.mean().low());
        numbers.put(model + ".high", index.mean().high());
        numbers.put(model + ".atLeastByCutOff", index.identification().low());
        numbers.put(model + ".atMostByCutOff", index.identification().high());
    }
}
