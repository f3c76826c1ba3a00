package dev.plumbline.gate.judge;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Coherence;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import dev.plumbline.stats.hypothesis.CramersV;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Newcombe;
import dev.plumbline.stats.hypothesis.PValue;
import dev.plumbline.stats.hypothesis.TableStatistic;
import dev.plumbline.stats.hypothesis.TableTest;
import dev.plumbline.stats.sample.CategoryShift;
import dev.plumbline.stats.sample.DistanceBootstrap;
import dev.plumbline.stats.sample.NullMean;
import dev.plumbline.stats.sample.RedrawnDistance;
import dev.plumbline.suite.Suite;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two models' explanations of the same given answer. The difference holds for this one prompt only (docs/statistics.md 3, claim i).
 *
 * @param pair the two models' counts of explanations by category
 * @param test the exact test of Fisher, Freeman and Halton, by enumeration or by drawn rearrangements
 * @param chiSquare Pearson's statistic, for comparison
 * @param cramersV the association of model and category, 0..1, biased upwards
 * @param cramersVCorrected Cramér's V with Bergsma's correction of the bias
 * @param tv the share of explanations that changed category, with the corrected limits of docs/statistics.md 2.3
 * @param mostTv the upper limit of TV that decides "within", at a tail of 0.01 by expansion
 * @param redrawn TV of redrawn explanations, for limits at other tails
 * @param tvPercentiles the plain bootstrap interval of 95 %, for comparison
 * @param tvNullMean the average TV if the two models do not differ
 * @param differences the difference of shares by category: the first model's share minus the second's
 * @param justifiedIfCoherent the difference of the shares of justifications among explanations that are not incoherent, or null if there are no such
 *     categories or samples
 */
public record CategoryContrast(
        CellPair pair,
        PValue test,
        double chiSquare,
        double cramersV,
        double cramersVCorrected,
        Estimate tv,
        double mostTv,
        RedrawnDistance redrawn,
        Interval tvPercentiles,
        double tvNullMean,
        Map<String, Estimate> differences,
        @Nullable Estimate justifiedIfCoherent) {
    private static final int BOOTSTRAPS = 20_000;
    private static final double TAIL = 0.025;

    /** Counts of few explanations change in steps. With a nominal tail of 0.05, up to 0.09 of all cells would have a wrong limit. */
    private static final double WITHIN_TAIL = 0.01;

    public CategoryContrast {
        differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
    }

    /** Measures two cells of the same prefill, each with at least one counted sample. */
    public static CategoryContrast of(CellPair pair, Suite suite) {
        JudgedCell first = pair.first();
        JudgedCell second = pair.second();
        Seeds seeds = new Seeds(suite.name());
        double alpha = suite.gate().alpha();
        ContingencyTable table = ContingencyTable.of(first.row(), second.row());
        PrefillCell cell = first.cell();
        ModelRef against = second.cell().model();
        String[] names = {String.valueOf(cell.answer()), cell.model().name(), against.name()};
        String question = cell.question().id();
        DistanceBootstrap bootstrap =
                DistanceBootstrap.of(table, TableStatistic.TV, BOOTSTRAPS, seeds.of("category-tv", question, names));
        Map<String, Estimate> differences = new LinkedHashMap<>();
        for (String category : first.counts().counts().keySet()) {
            differences.put(
                    category,
                    Newcombe.difference(
                            first.count(category),
                            table.rowTotal(0),
                            second.count(category),
                            table.rowTotal(1),
                            alpha));
        }
        return new CategoryContrast(
                pair,
                TableTest.of(table, TableStatistic.IMPROBABILITY, seeds.of("category-test", question, names)),
                TableStatistic.CHI_SQUARE.of(table),
                CramersV.plain(table),
                CramersV.corrected(table),
                bootstrap.limits(TAIL, TAIL, 1),
                bootstrap.expandedLimits(TAIL, WITHIN_TAIL, 1).high(),
                bootstrap.summary(),
                bootstrap.percentiles(2 * TAIL),
                NullMean.of(table, TableStatistic.TV, seeds.of("category-null", question, names)),
                differences,
                justifiedIfCoherent(first, second, alpha));
    }

    /**
     * Returns the lower limit of TV that decides "drifted".
     *
     * @param tail the probability that the limit exceeds the true TV, above 0 and below 1
     */
    public double leastTv(double tail) {
        return CategoryShift.least(pair.first().row(), pair.second().row(), redrawn, tail);
    }

    /** Returns the number of explanations of the model that has fewer. */
    public int samples() {
        return Math.min(pair.first().counts().total(), pair.second().counts().total());
    }

    /** Returns the first model's prefill cell. */
    public PrefillCell cell() {
        return pair.first().cell();
    }

    /** Returns the second model. */
    public ModelRef against() {
        return pair.second().cell().model();
    }

    private static @Nullable Estimate justifiedIfCoherent(JudgedCell first, JudgedCell second, double alpha) {
        int n = coherent(first);
        int m = coherent(second);
        return !Coherence.isMeasuredBy(first.counts()) || n == 0 || m == 0
                ? null
                : Newcombe.difference(
                        first.count(Coherence.JUSTIFICATION), n, second.count(Coherence.JUSTIFICATION), m, alpha);
    }

    static int coherent(JudgedCell cell) {
        return cell.counts().total() - cell.count(Coherence.INCOHERENT);
    }
}
