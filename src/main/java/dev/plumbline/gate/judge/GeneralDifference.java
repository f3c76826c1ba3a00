package dev.plumbline.gate.judge;

import dev.plumbline.measure.Coherence;
import dev.plumbline.stats.direction.ClusterBootstrap;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.SignFlip;
import dev.plumbline.stats.hypothesis.TInterval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The difference of two models' shares of a category. The question is the unit of analysis, so that the result generalises to similar questions.
 *
 * @param category the category, or {@value #JUSTIFIED_IF_COHERENT}
 * @param questions the number of questions, at least two; a question with several given answers counts once, by the mean of their differences
 * @param mean the mean difference of shares with Student's interval of 95 %
 * @param bootstrap the interval of 95 % from resampled questions
 * @param signFlip the p-value of the sign-flip test of the mean
 */
public record GeneralDifference(String category, int questions, Estimate mean, Interval bootstrap, PValue signFlip) {
    /** The share of justifications among explanations that are not incoherent. */
    public static final String JUSTIFIED_IF_COHERENT = "justification-if-coherent";

    private static final double ALPHA = 0.05;
    private static final int BOOTSTRAPS = 9_999;

    static List<GeneralDifference> of(List<CellPair> pairs, Seeds seeds) {
        List<GeneralDifference> all = new ArrayList<>();
        Collection<String> categories = pairs.get(0).first().counts().counts().keySet();
        for (String category : categories) {
            add(
                    all,
                    category,
                    pairs,
                    cell -> (double) cell.count(category) / cell.counts().total(),
                    seeds);
        }
        if (Coherence.isMeasuredBy(pairs.get(0).first().counts())) {
            List<CellPair> coherent = pairs.stream()
                    .filter(pair ->
                            CategoryContrast.coherent(pair.first()) > 0 && CategoryContrast.coherent(pair.second()) > 0)
                    .toList();
            add(
                    all,
                    JUSTIFIED_IF_COHERENT,
                    coherent,
                    cell -> (double) cell.count(Coherence.JUSTIFICATION) / CategoryContrast.coherent(cell),
                    seeds);
        }
        return all;
    }

    private static void add(
            List<GeneralDifference> all,
            String category,
            List<CellPair> pairs,
            ToDoubleFunction<JudgedCell> share,
            Seeds seeds) {
        Map<String, Double> byQuestion = pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.first().cell().question().id(),
                        LinkedHashMap::new,
                        Collectors.averagingDouble(
                                pair -> share.applyAsDouble(pair.first()) - share.applyAsDouble(pair.second()))));
        if (byQuestion.size() < 2) {
            return;
        }
        double[] values = byQuestion.values().stream().mapToDouble(v -> v).toArray();
        CellPair any = pairs.get(0);
        long seed = seeds.of(
                "category-general",
                any.set(),
                category,
                any.first().cell().model().name(),
                any.second().cell().model().name());
        all.add(new GeneralDifference(
                category,
                values.length,
                TInterval.mean(values, ALPHA),
                ClusterBootstrap.mean(values, BOOTSTRAPS, ALPHA, seed).interval(),
                SignFlip.mean(values, seed)));
    }
}
