package dev.plumbline.wording;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.RunResults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes a comparison of open replies in simple numbers: the category whose share changed most, or the two means. */
public final class OpenChange {
    private static final String TO = " \u2192 ";

    private final String base;
    private final List<OpenCellRow> cells;
    private final Map<List<String>, OpenCellRow> byCell = new HashMap<>();

    /** A reader's values of base and of a candidate on one question. */
    private record Pair(OpenCellRow.Reading base, OpenCellRow.Reading candidate) {}

    public OpenChange(RunResults results) {
        this(results.base(), Objects.requireNonNullElse(results.cells(), List.of()));
    }

    /** Creates descriptions from these cells only. */
    public OpenChange(String base, List<OpenCellRow> cells) {
        this.base = base;
        this.cells = List.copyOf(cells);
        cells.forEach(cell -> byCell.put(List.of(cell.question(), cell.model()), cell));
    }

    /** Returns a text such as {@code hedged 17 % to 67 %} or {@code 19.8 to 31.0 words}. */
    public Phrase phrase(ComparisonRow comparison) {
        List<Pair> pairs = pairs(comparison);
        if (pairs.isEmpty()) {
            return Phrase.MISSING;
        }
        String unit = pairs.get(0).base().unit();
        return unit == null ? shares(pairs) : Phrase.of(means(pairs, unit));
    }

    /** Returns the readings of each question of a comparison on which both models have values. */
    private List<Pair> pairs(ComparisonRow comparison) {
        List<Pair> pairs = new ArrayList<>();
        for (OpenCellRow cell : cells) {
            boolean included = switch (comparison.level()) {
                case "question" -> cell.question().equals(comparison.name());
                case "set" -> comparison.name().equals(cell.set());
                default -> true;
            };
            OpenCellRow candidate = byCell.get(List.of(cell.question(), comparison.candidate()));
            if (included && cell.model().equals(base) && candidate != null) {
                OpenCellRow.Reading first = reading(cell, comparison.reader());
                OpenCellRow.Reading second = reading(candidate, comparison.reader());
                if (first != null && second != null) {
                    pairs.add(new Pair(first, second));
                }
            }
        }
        return pairs;
    }

    /** Returns one reader's reading of a cell, or null if the reader read no reply. */
    private static OpenCellRow.@Nullable Reading reading(OpenCellRow cell, String reader) {
        return cell.read() == 0
                ? null
                : cell.readers().stream()
                        .filter(r -> r.reader().equals(reader))
                        .findFirst()
                        .orElse(null);
    }

    private static String means(List<Pair> pairs, String unit) {
        return String.format(
                Locale.ROOT,
                "%.1f%s%.1f %s",
                pairs.stream().mapToDouble(p -> mean(p.base())).average().orElse(0),
                TO,
                pairs.stream().mapToDouble(p -> mean(p.candidate())).average().orElse(0),
                unit);
    }

    private static double mean(OpenCellRow.Reading reading) {
        Double mean = reading.mean();
        return mean == null ? 0 : mean;
    }

    private static Phrase shares(List<Pair> pairs) {
        Set<String> categories = new LinkedHashSet<>();
        pairs.forEach(pair -> {
            categories.addAll(counts(pair.candidate()).keySet());
            categories.addAll(counts(pair.base()).keySet());
        });
        Map<String, double[]> shares = new LinkedHashMap<>();
        for (String category : categories) {
            shares.put(category, new double[] {
                pairs.stream()
                        .mapToDouble(p -> share(p.base(), category))
                        .average()
                        .orElse(0),
                pairs.stream()
                        .mapToDouble(p -> share(p.candidate(), category))
                        .average()
                        .orElse(0)
            });
        }
        String most = "";
        double[] shown = {0, 0};
        for (Map.Entry<String, double[]> entry : shares.entrySet()) {
            double[] now = entry.getValue();
            double further = Math.abs(now[1] - now[0]) - Math.abs(shown[1] - shown[0]);
            if (most.isEmpty() || further > 1e-9 || (further > -1e-9 && now[1] > shown[1])) {
                most = entry.getKey();
                shown = now;
            }
        }
        return Phrase.foreign(most).and(" " + NumberText.percent(shown[0]) + TO + NumberText.percent(shown[1]));
    }

    private static double share(OpenCellRow.Reading reading, String category) {
        Map<String, Integer> counts = counts(reading);
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return total == 0 ? 0 : (double) counts.getOrDefault(category, 0) / total;
    }

    private static Map<String, Integer> counts(OpenCellRow.Reading reading) {
        return Objects.requireNonNullElse(reading.counts(), Map.of());
    }
}
