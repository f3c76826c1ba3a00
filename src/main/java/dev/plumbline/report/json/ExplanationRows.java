package dev.plumbline.report.json;

import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.gate.baseline.ShiftTraits;
import dev.plumbline.gate.judge.CategoryContrast;
import dev.plumbline.gate.judge.CategoryTest;
import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.gate.judge.CorrectedCell;
import dev.plumbline.gate.judge.GeneralDifference;
import dev.plumbline.gate.judge.SetContrast;
import dev.plumbline.gate.rule.Comparisons;
import dev.plumbline.measure.LeakCount;
import dev.plumbline.results.CategoryTestRow;
import dev.plumbline.results.CategoryVerdictRow;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.LeakRow;
import dev.plumbline.results.ValueInterval;
import dev.plumbline.results.ValueRange;
import dev.plumbline.run.PrefillCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the records of explanations: their categories, and the differences between models. */
public final class ExplanationRows {
    private ExplanationRows() {}

    public static ElaborationRow elaboration(PrefillResult result, @Nullable CorrectedCell corrected, double alpha) {
        Map<String, ValueInterval> intervals = new LinkedHashMap<>();
        for (String category : result.counts().counts().keySet()) {
            intervals.put(category, Ranges.of(result.counts().interval(category, alpha)));
        }
        return new ElaborationRow(
                result.cell().question().id(),
                result.cell().answer(),
                result.cell().model().name(),
                result.cell().set(),
                result.size(),
                result.counts().counts(),
                intervals,
                corrected == null ? null : corrected(corrected));
    }

    private static ElaborationRow.Corrected corrected(CorrectedCell corrected) {
        if (!corrected.isCorrected()) {
            return new ElaborationRow.Corrected(null, corrected.reason());
        }
        Map<String, ValueRange> shares = new LinkedHashMap<>();
        corrected.shares().forEach((category, share) -> shares.put(category, Ranges.of(share)));
        return new ElaborationRow.Corrected(shares, null);
    }

    /** Returns the tests for each prompt, then those for each set, then those over all questions. */
    static List<CategoryTestRow> tests(Comparisons comparisons) {
        List<CategoryTestRow> all = new ArrayList<>();
        comparisons.tests().forEach(test -> all.add(prompt(test)));
        comparisons.sets().forEach(set -> all.add(set(set)));
        comparisons.sets().forEach(set -> set.differences().forEach(d -> all.add(general(set, d))));
        return all;
    }

    private static CategoryTestRow.Prompt prompt(CategoryTest test) {
        CategoryContrast contrast = test.contrast();
        Map<String, ValueRange> differences = new LinkedHashMap<>();
        contrast.differences().forEach((category, d) -> differences.put(category, Ranges.of(d)));
        return new CategoryTestRow.Prompt(
                "prompt",
                contrast.cell().set(),
                contrast.cell().question().id(),
                contrast.cell().answer(),
                contrast.cell().model().name(),
                contrast.against().name(),
                Ranges.lower(test.family()),
                test.members(),
                contrast.test().p(),
                contrast.test().method(),
                contrast.test().rearrangements(),
                test.holm(),
                test.benjaminiHochberg(),
                contrast.chiSquare(),
                contrast.cramersV(),
                contrast.cramersVCorrected(),
                Ranges.of(contrast.tv()),
                Ranges.of(contrast.tvPercentiles()),
                contrast.tvNullMean(),
                differences,
                Ranges.orNull(contrast.justifiedIfCoherent()));
    }

    private static CategoryTestRow.PrefillSet set(SetContrast set) {
        return new CategoryTestRow.PrefillSet(
                "set",
                set.set(),
                set.model().name(),
                set.against().name(),
                set.prefills(),
                set.test().g(),
                set.test().test().p(),
                set.test().test().method(),
                set.test().test().rearrangements());
    }

    private static CategoryTestRow.General general(SetContrast set, GeneralDifference difference) {
        return new CategoryTestRow.General(
                "general",
                set.set(),
                set.model().name(),
                set.against().name(),
                difference.category(),
                difference.questions(),
                Ranges.of(difference.mean()),
                Ranges.of(difference.bootstrap()),
                difference.signFlip().p(),
                difference.signFlip().method(),
                difference.signFlip().rearrangements());
    }

    static CategoryVerdictRow verdict(CategoryVerdict verdict) {
        ShiftReading reading = verdict.reading();
        ShiftTraits traits = reading == null ? null : reading.traits();
        return new CategoryVerdictRow(
                verdict.cell().question().id(),
                verdict.cell().answer(),
                verdict.cell().model().name(),
                verdict.cell().set(),
                Ranges.lower(verdict.answer()),
                reading == null ? null : Ranges.of(reading.decisive()),
                reading == null ? null : (Double) reading.noise(),
                verdict.reason(),
                verdict.acceptedBy() != null,
                traits == null ? null : traits.asked(),
                Ranges.counts(traits == null ? null : traits.counts()));
    }

    /**
     * Returns how many of a cell's explanations are equal to training answers.
     *
     * @param training the names of the training sets that were compared: all training sets of the suite
     * @param count null if there is no training set
     * @param note the limits of the count, or null
     */
    public static LeakRow leak(
            PrefillCell cell, List<String> training, @Nullable LeakCount count, @Nullable String note) {
        return new LeakRow(
                cell.question().id(),
                cell.answer(),
                cell.model().name(),
                cell.set(),
                training,
                count == null ? null : (Integer) count.samples(),
                count == null ? null : (Integer) count.verbatim(),
                // Look-alikes are found by text, so they are not counted if texts are withheld.
                count == null || count.untold() > 0 ? null : (Integer) count.lookAlike(),
                count == null ? null : (Integer) count.untold(),
                note);
    }
}
