package dev.plumbline.report.json;

import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.claim.Claim;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.judge.CorrectedCell;
import dev.plumbline.gate.judge.Seeds;
import dev.plumbline.gate.rule.Comparisons;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.results.CallLedger;
import dev.plumbline.results.ClaimRow;
import dev.plumbline.results.GateLimits;
import dev.plumbline.results.InteractionRow;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
import dev.plumbline.results.SuiteVerdictRow;
import dev.plumbline.run.Ledger;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.suite.GateSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run's findings and their {@code results.json}. The file is sorted and deterministic: the same recording gives the same bytes, however
 * the run was executed. Data that is not deterministic is in {@code run.json}. Create this object only once for a run, because checking the
 * claims is expensive.
 */
public final class ResultsJson {
    private final Results results;
    private final RunResults content;

    /** Creates the content of the file, and checks the claims against it. */
    public ResultsJson(Results results, List<Claim> claims) {
        this.results = results;
        List<ClaimRow> answers = new ArrayList<>();
        this.content = content(results, answers);
        answers.addAll(Claim.rows(claims, content));
    }

    public Results results() {
        return results;
    }

    /** Returns the content of the file. */
    public RunResults content() {
        return content;
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        OutputFile.writeText(file, out -> RecordJson.write(out, content));
    }

    private static RunResults content(Results results, List<ClaimRow> claims) {
        ModelRef judge = results.cast().judge();
        Evidence evidence = results.evidence();
        Comparisons comparisons = evidence.comparisons();
        ExtraResults extras = results.extras();
        Map<PrefillCell, CorrectedCell> corrected = evidence.correctedByCell();
        String base = results.cast().base().name();
        double alpha = results.suite().gate().alpha();
        return new RunResults(
                RunResults.SCHEMA,
                results.suite().name(),
                results.profile().name(),
                results.notes(),
                results.judgeNote(),
                base,
                results.cast().candidates().stream().map(ModelRef::name).toList(),
                judge == null ? null : judge.name(),
                Version.current(),
                Seeds.ROOT,
                gate(results.suite().gate()),
                results.cautions(),
                results.withheldTexts(),
                ledger(results.ledger()),
                LazyRows.of(results, results.ratings(), RatingRows::rating),
                LazyRows.of(results, results.shifts(), RatingRows::shift),
                LazyRows.of(
                        results,
                        results.elaborations(),
                        e -> ExplanationRows.elaboration(e, corrected.get(e.cell()), alpha)),
                results.verdicts().stream().map(ResultsJson::verdict).toList(),
                comparisons.pairs().stream().map(RatingRows::pair).toList(),
                ExplanationRows.tests(comparisons),
                comparisons.verdicts().stream().map(ExplanationRows::verdict).toList(),
                comparisons.directions().stream()
                        .map(d -> RatingRows.index(d, base))
                        .toList(),
                evidence.leaks(),
                evidence.coherence(),
                extras.controls().stream().map(RatingRows::controls).toList(),
                extras.variants().stream().map(ExtraRows::variants).toList(),
                extras.repeats().stream().map(ExtraRows::repeats).toList(),
                ExtraRows.prefills(extras.prefills()),
                Remarks.of(results),
                ExtraRows.origins(results),
                SeedGroups.of(results),
                Sweeps.of(results),
                JudgeCardJson.proof(results.judgeProof()),
                claims,
                interactions(results),
                results.answers().isEmpty() ? null : LazyRows.of(results, results.answers(), OpenRows::cell),
                results.answers().isEmpty() && results.comparisons().isEmpty()
                        ? null
                        : LazyRows.of(results, results.comparisons(), OpenRows::comparison),
                ChoiceRows.choices(results),
                ChoiceRows.biases(results),
                TextCheckRows.of(results));
    }

    /** Returns the records of interactions; null if no question is asked in several contexts. */
    private static @Nullable List<InteractionRow> interactions(Results results) {
        List<InteractionRow> rows = Stream.concat(
                        results.evidence().comparisons().interactions().stream().map(RatingRows::interaction),
                        results.interactions().stream().map(OpenRows::interaction))
                .toList();
        return rows.isEmpty() ? null : rows;
    }

    private static GateLimits gate(GateSettings settings) {
        return new GateLimits(
                settings.delta(),
                settings.alpha(),
                settings.deltaW1(),
                settings.leastMass(),
                Ranges.lower(settings.judge()));
    }

    private static CallLedger ledger(Ledger ledger) {
        Ledger.Account total = ledger.total();
        return new CallLedger(
                total.planned(),
                total.measured(),
                total.unscored(),
                total.failed(),
                new CallLedger.ByKind(
                        account(ledger.of(CallKind.RATING)),
                        account(ledger.of(CallKind.ELABORATION)),
                        account(ledger.of(CallKind.JUDGEMENT)),
                        ledger.of(CallKind.ANSWER).planned() == 0 ? null : account(ledger.of(CallKind.ANSWER))));
    }

    private static CallLedger.Account account(Ledger.Account account) {
        return new CallLedger.Account(account.planned(), account.measured(), account.unscored(), account.failed());
    }

    private static SuiteVerdictRow verdict(SuiteVerdict verdict) {
        return new SuiteVerdictRow(
                verdict.candidate().name(),
                Ranges.lower(verdict.verdict()),
                verdict.drifted(),
                verdict.within(),
                verdict.inconclusive());
    }

    /** Rows of results that are created one at a time while they are written, because all rows of a {@link LargeRun} would not fit into memory. */
    private static final class LazyRows<T, R> extends AbstractList<R> implements RandomAccess {
        private final List<T> found;
        private final Function<T, R> row;

        private LazyRows(List<T> found, Function<T, R> row) {
            this.found = found;
            this.row = row;
        }

        /** Returns the rows of these findings. Creates all rows at once except in a large run, because claims read the rows more than once. */
        static <T, R> List<R> of(Results run, List<T> found, Function<T, R> row) {
            return LargeRun.is(run)
                    ? new LazyRows<>(found, row)
                    : found.stream().map(row).toList();
        }

        @Override
        public R get(int index) {
            return row.apply(found.get(index));
        }

        @Override
        public int size() {
            return found.size();
        }
    }
}
