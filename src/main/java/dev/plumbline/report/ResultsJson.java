package dev.plumbline.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.Assessment;
import dev.plumbline.gate.Claim;
import dev.plumbline.gate.SuiteVerdict;
import dev.plumbline.measure.Method;
import dev.plumbline.measure.Rating;
import dev.plumbline.run.Ledger;
import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.Distribution;
import dev.plumbline.stats.Interval;
import dev.plumbline.stats.Shift;
import dev.plumbline.suite.GateSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes {@code results.json}: sorted and deterministic, so that the same recording gives the same bytes however it was run. What is not
 * deterministic stands in {@code run.json}.
 */
public final class ResultsJson {
    /** Version of the layout; {@code suites/results.schema.json} describes it. */
    static final int SCHEMA = 1;
    /** Every randomised statistic derives its own seed from this one and from what it is about; none is in use yet. */
    static final long SEED = 20260101L;

    private static final List<String> LATER = List.of(
            "pairs", "categoryTests", "categoryVerdicts", "index", "controls", "variants", "leaks", "coherence");

    private ResultsJson() {}

    /** Writes the file. */
    public static void write(Path file, Results results, List<Claim> claims) throws IOException {
        Files.writeString(file, text(results, claims));
    }

    /** The answers to claims over the content that the file has without them. */
    public static List<Map<String, Object>> claims(Results results, List<Claim> claims) {
        return Claim.json(claims, root(results));
    }

    static String text(Results results, List<Claim> claims) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Map<String, Object> root = root(results);
        root.put("claims", Claim.json(claims, root));
        return JsonMapper.builder().build().writer(printer).writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> root(Results results) {
        ModelRef judge = results.cast().judge();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("suite", results.suite().name());
        root.put("profile", results.profile().name());
        root.put("notes", results.notes());
        root.put("base", results.cast().base().name());
        root.put(
                "candidates",
                results.cast().candidates().stream().map(ModelRef::name).toList());
        root.put("judge", judge == null ? null : judge.name());
        root.put("plumbline", Version.current());
        root.put("seed", SEED);
        root.put("gate", gate(results.suite().gate()));
        root.put("withheldTexts", results.withheldTexts());
        root.put("ledger", ledger(results.ledger()));
        root.put("ratings", results.ratings().stream().map(ResultsJson::rating).toList());
        root.put("shifts", results.shifts().stream().map(ResultsJson::shift).toList());
        root.put(
                "elaborations",
                results.elaborations().stream()
                        .map(e -> elaboration(e, results))
                        .toList());
        root.put(
                "suiteVerdicts",
                results.verdicts().stream().map(ResultsJson::verdict).toList());
        LATER.forEach(name -> root.put(name, List.of()));
        root.put("judgeCard", null);
        root.put("claims", List.of());
        return root;
    }

    /** What the verdicts were held against, without which nobody could check them. */
    private static Map<String, Object> gate(GateSettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delta", settings.delta());
        json.put("alpha", settings.alpha());
        json.put("deltaW1", settings.deltaW1());
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

    private static Map<String, Object> rating(RatingResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", result.question().id());
        json.put("model", result.model().name());
        return result.outcome()
                .fold(
                        rating -> measured(json, rating),
                        reason -> missing(json, "unscored", reason),
                        reason -> missing(json, "failed", reason));
    }

    private static Map<String, Object> missing(Map<String, Object> json, String outcome, String reason) {
        json.put("outcome", outcome);
        json.put("reason", reason);
        return json;
    }

    private static Map<String, Object> measured(Map<String, Object> json, Rating rating) {
        json.put("outcome", "measured");
        json.put("method", lower(rating.method()));
        Distribution conditional = rating.seen().conditional();
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (int answer = conditional.min(); answer <= conditional.max(); answer++) {
            probabilities.put(String.valueOf(answer), conditional.p(answer));
        }
        json.put("probabilities", probabilities);
        json.put("mass", rating.seen().mass());
        json.put("nonScaleMass", rating.seen().nonScaleMass());
        json.put("unseenMass", rating.seen().unseenMass());
        json.put("cut", rating.seen().cut());
        json.put("topLogprobs", rating.topLogprobs());
        json.put("samples", rating.method() == Method.SAMPLED ? rating.samples() : null);
        return json;
    }

    private static Map<String, Object> shift(Assessment assessment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", assessment.question().id());
        json.put("model", assessment.candidate().name());
        Shift shift = assessment.shift();
        json.put("tv", shift == null ? null : bounded(shift.tv()));
        json.put("w1", shift == null ? null : bounded(shift.w1()));
        json.put("jsd", shift == null ? null : bounded(shift.jsd()));
        json.put("hellinger", shift == null ? null : bounded(shift.hellinger()));
        json.put("meanShift", shift == null ? null : bounded(shift.meanShift()));
        json.put("entropyShift", shift == null ? null : bounded(shift.entropyShift()));
        json.put("pBaseMode", shift == null ? null : bounded(shift.pBaseMode()));
        json.put("directionality", shift == null ? null : shift.directionality());
        json.put("baseMode", shift == null ? List.of() : shift.baseMode());
        json.put("mode", shift == null ? List.of() : shift.mode());
        json.put("noise", assessment.verdict().noise());
        json.put("verdict", lower(assessment.verdict().verdict()));
        json.put("severity", lower(assessment.verdict().severity()));
        json.put("reason", assessment.verdict().reason());
        json.put("accepted", assessment.acceptedBy() != null);
        return json;
    }

    private static Map<String, Object> elaboration(PrefillResult result, Results results) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", result.cell().question().id());
        json.put("answer", result.cell().answer());
        json.put("model", result.cell().model().name());
        json.put("set", result.cell().set());
        json.put("samples", result.samples().size());
        json.put("counts", result.counts().counts());
        Map<String, Object> intervals = new LinkedHashMap<>();
        for (String category : result.counts().counts().keySet()) {
            Interval interval =
                    result.counts().interval(category, results.suite().gate().alpha());
            intervals.put(category, List.of(interval.low(), interval.high()));
        }
        json.put("intervals", intervals);
        return json;
    }

    private static Map<String, Object> verdict(SuiteVerdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", verdict.candidate().name());
        json.put("verdict", lower(verdict.verdict()));
        json.put("drifted", verdict.drifted());
        json.put("within", verdict.within());
        json.put("inconclusive", verdict.inconclusive());
        return json;
    }

    private static Map<String, Object> bounded(Bounded bounded) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", bounded.value());
        json.put("low", bounded.low());
        json.put("high", bounded.high());
        return json;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
