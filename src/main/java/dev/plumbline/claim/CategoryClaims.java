package dev.plumbline.claim;

import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Newcombe;
import dev.plumbline.stats.hypothesis.TInterval;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The checks of claims about the categories of elaborations, or of replies to open questions. */
final class CategoryClaims {
    private CategoryClaims() {}

    /** Checks the share of a category over all cells of a model, by Wilson's interval. */
    static ClaimFinding share(ClaimTerms terms, ClaimResults results) {
        int count = 0;
        int n = 0;
        for (String model : results.models(terms.names("models"))) {
            for (ClaimCell cell : ClaimCell.of(terms, results, model)) {
                count += cell.count(terms.text("category", ""));
                n += cell.without(List.of());
            }
        }
        if (n == 0) {
            throw new NotInResultsException(
                    terms.has("reader") ? "none of these replies was read" : "none of these elaborations was judged");
        }
        double least = terms.number("least", 0);
        Estimate share = Wilson.share(count, n, results.alpha());
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("n", count);
        numbers.put("of", n);
        numbers.put("value", share.value());
        numbers.put("low", share.low());
        numbers.put("high", share.high());
        numbers.put("least", least);
        ClaimAnswer answer = share.low() >= least
                ? ClaimAnswer.HOLDS
                : share.high() < least ? ClaimAnswer.FAILS : ClaimAnswer.NOT_SHOWN;
        return judged(
                terms,
                results,
                new ClaimFinding(
                        answer,
                        numbers,
                        String.format(
                                Locale.ROOT,
                                "%d/%d, as the %s sorted them; %.3f to %.3f given sampling",
                                count,
                                n,
                                terms.has("reader") ? "reader" : "judge",
                                share.low(),
                                share.high())));
    }

    /** Counts the cells of both models in which one model has a larger (or smaller) share of a category than the other, by simultaneous intervals. */
    static ClaimFinding shareOrder(ClaimTerms terms, ClaimResults results) {
        List<Contrast> contrasts = contrasts(terms, results);
        double alpha = results.alpha() / Math.max(1, contrasts.size());
        List<Bounded> cells = contrasts.stream().map(c -> c.isLarger(alpha)).toList();
        return judged(terms, results, ClaimFinding.counted(cells, 1, terms.whole("on", 0), ClaimUncertainty.SAMPLING));
    }

    /** Checks the mean of these differences by Student's interval, with cells as units. */
    static ClaimFinding shareMean(ClaimTerms terms, ClaimResults results) {
        List<Double> differences =
                contrasts(terms, results).stream().map(Contrast::difference).toList();
        if (differences.size() < 2) {
            throw new NotInResultsException("a mean over cells needs at least two cells of both models");
        }
        double[] values = differences.stream().mapToDouble(d -> d).toArray();
        Estimate mean = TInterval.mean(values, results.alpha());
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("value", mean.value());
        numbers.put("low", mean.low());
        numbers.put("high", mean.high());
        numbers.put("cells", values.length);
        numbers.put("reversed", differences.stream().filter(d -> d < 0).count());
        ClaimAnswer answer =
                mean.low() > 0 ? ClaimAnswer.HOLDS : mean.high() < 0 ? ClaimAnswer.FAILS : ClaimAnswer.NOT_SHOWN;
        return judged(
                terms,
                results,
                new ClaimFinding(
                        answer,
                        numbers,
                        String.format(
                                Locale.ROOT,
                                "on average %.3f (%.3f to %.3f, cells as units); the other way in %d of %d cells",
                                mean.value(),
                                mean.low(),
                                mean.high(),
                                numbers.get("reversed").longValue(),
                                values.length)));
    }

    /**
     * Two models' shares of a category in one cell.
     *
     * @param count the first model's count, of {@code n}
     * @param otherCount the second model's count, of {@code otherN}
     * @param sign 1 if the claim says that the first model's share is larger, -1 if smaller
     */
    private record Contrast(int count, int n, int otherCount, int otherN, int sign) {
        /** Returns the difference in the claimed direction, so that a positive difference supports the claim. */
        double difference() {
            return sign * ((double) count / n - (double) otherCount / otherN);
        }

        /** Returns 1 if the difference is positive, else 0, with bounds by Newcombe's interval. */
        Bounded isLarger(double alpha) {
            Estimate estimate = Newcombe.difference(count, n, otherCount, otherN, alpha);
            double low = sign > 0 ? estimate.low() : -estimate.high();
            double high = sign > 0 ? estimate.high() : -estimate.low();
            return new Bounded(difference() > 0 ? 1 : 0, low > 0 ? 1 : 0, high > 0 ? 1 : 0);
        }
    }

    private static List<Contrast> contrasts(ClaimTerms terms, ClaimResults results) {
        String category = terms.text("category", "");
        List<String> excluded = terms.names("excluding");
        int sign = terms.text("direction", "up").equals("down") ? -1 : 1;
        List<Contrast> contrasts = new ArrayList<>();
        List<ClaimCell> others = ClaimCell.of(
                terms, results, results.models(List.of(terms.text("than", ""))).get(0));
        for (String model : results.models(terms.names("models"))) {
            for (ClaimCell cell : ClaimCell.of(terms, results, model)) {
                for (ClaimCell other : others) {
                    int n = cell.without(excluded);
                    int m = other.without(excluded);
                    if (cell.isLike(other) && n > 0 && m > 0) {
                        contrasts.add(new Contrast(cell.count(category), n, other.count(category), m, sign));
                    }
                }
            }
        }
        return contrasts;
    }

    /** Returns a finding on labels. A judge's labels are evidence only if the judge is proven; other readers need no proof. */
    private static ClaimFinding judged(ClaimTerms terms, ClaimResults results, ClaimFinding finding) {
        String doubt = terms.has("reader") ? null : results.judgeDoubt();
        if (doubt == null) {
            return finding;
        }
        boolean decided = finding.answer() == ClaimAnswer.HOLDS || finding.answer() == ClaimAnswer.FAILS;
        return new ClaimFinding(
                decided ? ClaimAnswer.NOT_SHOWN : finding.answer(),
                finding.numbers(),
                finding.detail() + "; the judge is not proven"
                        + (decided ? ", else: " + finding.answer().words() : "") + " (" + doubt + ")");
    }

    /** Checks whether models' pooled shares differ, by the chi-square test. Samples are the units, so the result holds for these cells only. */
    static ClaimFinding sameShares(ClaimTerms terms, ClaimResults results) {
        List<String> models = results.models(terms.names("models"));
        TreeSet<String> categories = new TreeSet<>();
        ClaimCell.all(terms, results).forEach(c -> categories.addAll(c.counts().keySet()));
        categories.remove(ClaimCell.UNPARSED);
        int[][] rows = new int[models.size()][];
        Map<String, Number> numbers = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            List<ClaimCell> cells = ClaimCell.of(terms, results, models.get(i));
            rows[i] = categories.stream()
                    .mapToInt(category ->
                            cells.stream().mapToInt(c -> c.count(category)).sum())
                    .toArray();
            int k = 0;
            for (String category : categories) {
                numbers.put(models.get(i) + "." + category, rows[i][k++]);
            }
        }
        if (rows.length < 2
                || Arrays.stream(rows).anyMatch(row -> Arrays.stream(row).sum() == 0)) {
            throw new NotInResultsException(
                    "shares are compared between two models or more, each with judged elaborations");
        }
        ContingencyTable table = ContingencyTable.of(rows);
        double p = table.columns() == 1 ? 1 : TableTest.asymptoticChiSquare(table);
        numbers.put("p", p);
        return judged(
                terms,
                results,
                new ClaimFinding(
                        p <= results.alpha() ? ClaimAnswer.FAILS : ClaimAnswer.NOT_SHOWN,
                        numbers,
                        String.format(Locale.ROOT, "chi-square p = %.2g that chance alone makes them differ so", p)));
    }

    /** Checks the number of cells of a set and the number of samples of each. */
    static ClaimFinding cells(ClaimTerms terms, ClaimResults results) {
        List<ClaimCell> cells = ClaimCell.all(terms, results);
        int samples = terms.whole("samples", 0);
        long full = cells.stream().filter(c -> c.samples() == samples).count();
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("n", full);
        numbers.put("of", cells.size());
        numbers.put("needed", terms.whole("count", 0));
        boolean holds = full == cells.size() && full == terms.whole("count", 0);
        return new ClaimFinding(
                holds ? ClaimAnswer.HOLDS : ClaimAnswer.FAILS,
                numbers,
                full + " of " + cells.size() + " cells have " + samples + " samples");
    }

    /** Checks whether every judgement named a category. */
    static ClaimFinding parsed(ClaimTerms terms, ClaimResults results) {
        List<ClaimCell> cells = ClaimCell.all(terms, results);
        int unparsed = cells.stream().mapToInt(c -> c.count(ClaimCell.UNPARSED)).sum();
        int judged =
                unparsed + cells.stream().mapToInt(c -> c.without(List.of())).sum();
        if (judged == 0) {
            throw new NotInResultsException("nothing was judged in these results");
        }
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("n", unparsed);
        numbers.put("of", judged);
        return new ClaimFinding(
                unparsed == 0 ? ClaimAnswer.HOLDS : ClaimAnswer.FAILS,
                numbers,
                unparsed + " of " + judged + " judgements named no category");
    }
}
