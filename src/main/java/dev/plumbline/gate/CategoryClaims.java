package dev.plumbline.gate;

import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.ContingencyTable;
import dev.plumbline.stats.Estimate;
import dev.plumbline.stats.Interval;
import dev.plumbline.stats.TInterval;
import dev.plumbline.stats.TableTest;
import dev.plumbline.stats.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The checks that ask how elaborations were judged. */
final class CategoryClaims {
    private CategoryClaims() {}

    /** The share of a category over all of one model's cells, by Wilson's interval. */
    static ClaimFinding share(ClaimTerms terms, ClaimResults results) {
        int count = 0;
        int n = 0;
        for (String model : results.models(terms.names("models"))) {
            for (ClaimCell cell : ClaimCell.of(results, model, terms.text("set", ""))) {
                count += cell.count(terms.text("category", ""));
                n += cell.without(List.of());
            }
        }
        if (n == 0) {
            throw new NotInResultsException("none of these elaborations was judged");
        }
        double least = terms.number("least", 0);
        Interval interval = Wilson.interval(count, n, results.alpha());
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("n", count);
        numbers.put("of", n);
        numbers.put("value", (double) count / n);
        numbers.put("low", interval.low());
        numbers.put("high", interval.high());
        numbers.put("least", least);
        ClaimAnswer answer = interval.low() >= least
                ? ClaimAnswer.HOLDS
                : interval.high() < least ? ClaimAnswer.FAILS : ClaimAnswer.NOT_SHOWN;
        return new ClaimFinding(answer, numbers, count + "/" + n + ", as the judge sorted them");
    }

    /** In how many cells that both were asked one model has more (or less) of a category than another. */
    static ClaimFinding shareOrder(ClaimTerms terms, ClaimResults results) {
        List<Bounded> cells = differences(terms, results).stream()
                .map(d -> d > 0 ? 1.0 : 0.0)
                .map(is -> new Bounded(is, is, is))
                .toList();
        return ClaimCount.of(cells, 1, terms.whole("on", 0));
    }

    /** The mean of the same differences, cells as units, by Student's interval. */
    static ClaimFinding shareMean(ClaimTerms terms, ClaimResults results) {
        List<Double> differences = differences(terms, results);
        if (differences.size() < 2) {
            throw new NotInResultsException("a mean over cells needs at least two that both were asked");
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
        return new ClaimFinding(
                answer,
                numbers,
                String.format(
                        Locale.ROOT,
                        "on average %.3f (%.3f to %.3f); the other way in %d of %d cells",
                        mean.value(),
                        mean.low(),
                        mean.high(),
                        numbers.get("reversed").longValue(),
                        values.length));
    }

    /** The difference of the shares the way that is claimed, so that a positive one speaks for the claim. */
    private static List<Double> differences(ClaimTerms terms, ClaimResults results) {
        String category = terms.text("category", "");
        List<String> excluded = terms.names("excluding");
        int sign = terms.text("direction", "up").equals("down") ? -1 : 1;
        List<Double> differences = new ArrayList<>();
        List<ClaimCell> others = ClaimCell.of(results, terms.text("than", ""), terms.text("set", ""));
        for (String model : results.models(terms.names("models"))) {
            for (ClaimCell cell : ClaimCell.of(results, model, terms.text("set", ""))) {
                for (ClaimCell other : others) {
                    int n = cell.without(excluded);
                    int m = other.without(excluded);
                    if (cell.isLike(other) && n > 0 && m > 0) {
                        differences.add(
                                sign * ((double) cell.count(category) / n - (double) other.count(category) / m));
                    }
                }
            }
        }
        return differences;
    }

    /** Whether models' pooled shares differ, by the chi-square test; samples are the units, so it is about these cells. */
    static ClaimFinding sameShares(ClaimTerms terms, ClaimResults results) {
        List<String> models = results.models(terms.names("models"));
        TreeSet<String> categories = new TreeSet<>();
        ClaimCell.all(results).forEach(c -> categories.addAll(c.counts().keySet()));
        categories.remove(ClaimCell.UNPARSED);
        int[][] rows = new int[models.size()][];
        Map<String, Number> numbers = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            List<ClaimCell> cells = ClaimCell.of(results, models.get(i), terms.text("set", ""));
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
        return new ClaimFinding(
                p <= results.alpha() ? ClaimAnswer.FAILS : ClaimAnswer.NOT_SHOWN,
                numbers,
                String.format(Locale.ROOT, "chi-square p = %.2g that chance alone makes them differ so", p));
    }

    /** Whether so many cells of a set were asked, each with so many samples. */
    static ClaimFinding cells(ClaimTerms terms, ClaimResults results) {
        List<ClaimCell> cells = ClaimCell.all(results).stream()
                .filter(c -> !terms.has("set") || c.set().equals(terms.text("set", "")))
                .toList();
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

    /** Whether every judgement named a category. */
    static ClaimFinding parsed(ClaimTerms terms, ClaimResults results) {
        List<ClaimCell> cells = ClaimCell.all(results);
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
