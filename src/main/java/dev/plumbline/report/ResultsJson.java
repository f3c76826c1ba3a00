package dev.plumbline.report;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.gate.Claim;
import dev.plumbline.gate.Comparisons;
import dev.plumbline.gate.CorrectedCell;
import dev.plumbline.gate.Seeds;
import dev.plumbline.gate.SuiteVerdict;
import dev.plumbline.run.Ledger;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.stats.Interval;
import dev.plumbline.suite.GateSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code results.json}: sorted and deterministic, so that the same recording gives the same bytes however it was run. What is not
 * deterministic stands in {@code run.json}. Made once for equal results, since checking claims is most of the work.
 */
public final class ResultsJson {
    /** Version of the layout; {@code suites/results.schema.json} describes it. */
    static final int SCHEMA = 1;

    private final Results results;
    private final Map<String, Object> root;
    private final List<Map<String, Object>> claims;

    /** The content for these results, with the answers to claims over all that it has without them. */
    public ResultsJson(Results results, List<Claim> claims) {
        this.results = results;
        this.root = root(results);
        this.claims = Claim.json(claims, root);
        root.put("claims", this.claims);
    }

    /** What it tells. */
    public Results results() {
        return results;
    }

    /** The answers to the claims. */
    public List<Map<String, Object>> claims() {
        return claims;
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        OutputFile.writeText(file, this::write);
    }

    String text() throws IOException {
        StringWriter text = new StringWriter();
        write(text);
        return text.toString();
    }

    private void write(Writer out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writer(printer)
                .writeValue(out, root);
        out.append('\n');
    }

    private static Map<String, Object> root(Results results) {
        ModelRef judge = results.cast().judge();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("suite", results.suite().name());
        root.put("profile", results.profile().name());
        root.put("notes", results.notes());
        root.put("judgeNote", results.judgeNote());
        root.put("base", results.cast().base().name());
        root.put(
                "candidates",
                results.cast().candidates().stream().map(ModelRef::name).toList());
        root.put("judge", judge == null ? null : judge.name());
        root.put("plumbline", Version.current());
        root.put("seed", Seeds.ROOT);
        root.put("gate", gate(results.suite().gate()));
        root.put("cautions", results.cautions());
        root.put("withheldTexts", results.withheldTexts());
        root.put("ledger", ledger(results.ledger()));
        root.put("ratings", LazyRows.of(results, results.ratings(), RatingsJson::rating));
        root.put("shifts", LazyRows.of(results, results.shifts(), RatingsJson::shift));
        Map<PrefillCell, CorrectedCell> corrected = CorrectedText.byCell(results.evidence());
        root.put(
                "elaborations",
                LazyRows.of(results, results.elaborations(), e -> elaboration(e, corrected.get(e.cell()), results)));
        root.put(
                "suiteVerdicts",
                results.verdicts().stream().map(ResultsJson::verdict).toList());
        evidence(root, results);
        root.putAll(ExtrasJson.of(results));
        root.putAll(OriginsJson.of(results));
        root.put("judgeCard", JudgeCardJson.proof(results.judgeProof()));
        root.put("claims", List.of());
        return root;
    }

    private static void evidence(Map<String, Object> root, Results results) {
        Evidence evidence = results.evidence();
        Comparisons comparisons = evidence.comparisons();
        root.put("pairs", comparisons.pairs().stream().map(DirectionJson::pair).toList());
        root.put("categoryTests", CategoryTestsJson.tests(comparisons));
        root.put("categoryVerdicts", CategoryTestsJson.verdicts(comparisons));
        String base = results.cast().base().name();
        root.put(
                "index",
                comparisons.directions().stream()
                        .map(d -> DirectionJson.index(d, base))
                        .toList());
        root.put("leaks", evidence.leaks().stream().map(LeaksJson::leak).toList());
        double alpha = results.suite().gate().alpha();
        root.put(
                "coherence",
                evidence.coherence().stream()
                        .map(c -> LeaksJson.coherence(c, alpha))
                        .toList());
    }

    /** What the verdicts were held against, without which nobody could check them. */
    private static Map<String, Object> gate(GateSettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delta", settings.delta());
        json.put("alpha", settings.alpha());
        json.put("deltaW1", settings.deltaW1());
        json.put("leastMass", settings.leastMass());
        json.put("judge", RangeJson.lower(settings.judge()));
        return json;
    }

    private static Map<String, Object> ledger(Ledger ledger) {
        Map<String, Object> json = account(ledger.total());
        Map<String, Object> byKind = new LinkedHashMap<>();
        byKind.put("ratings", account(ledger.of(CallKind.RATING)));
        byKind.put("elaborations", account(ledger.of(CallKind.ELABORATION)));
        byKind.put("judgements", account(ledger.of(CallKind.JUDGEMENT)));
        json.put("byKind", byKind);
        return json;
    }

    private static Map<String, Object> account(Ledger.Account account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("planned", account.planned());
        json.put("measured", account.measured());
        json.put("unscored", account.unscored());
        json.put("failed", account.failed());
        return json;
    }

    private static Map<String, Object> elaboration(
            PrefillResult result, @Nullable CorrectedCell corrected, Results results) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", result.cell().question().id());
        json.put("answer", result.cell().answer());
        json.put("model", result.cell().model().name());
        json.put("set", result.cell().set());
        json.put("samples", result.size());
        json.put("counts", result.counts().counts());
        Map<String, Object> intervals = new LinkedHashMap<>();
        for (String category : result.counts().counts().keySet()) {
            Interval interval =
                    result.counts().interval(category, results.suite().gate().alpha());
            intervals.put(category, List.of(interval.low(), interval.high()));
        }
        json.put("intervals", intervals);
        json.put("corrected", CorrectedText.json(corrected));
        return json;
    }

    private static Map<String, Object> verdict(SuiteVerdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", verdict.candidate().name());
        json.put("verdict", RangeJson.lower(verdict.verdict()));
        json.put("drifted", verdict.drifted());
        json.put("within", verdict.within());
        json.put("inconclusive", verdict.inconclusive());
        return json;
    }
}
