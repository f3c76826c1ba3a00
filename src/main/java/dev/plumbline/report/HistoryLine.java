package dev.plumbline.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.suite.Fingerprint;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run as a line of {@code history.jsonl}: what it was of, and each candidate in a few numbers; keys always in one order. */
final class HistoryLine {
    private HistoryLine() {}

    /**
     * The line, without its end.
     *
     * @param ci what a CI server says of the run; nothing of it on other machines
     * @param resultsJson the text of the run's {@code results.json}, of which the line keeps the SHA-256: two runs of one found the same
     */
    static String of(Results results, String mode, Instant at, CiRun ci, String resultsJson) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", at.toString());
        json.put("plumbline", Version.current());
        json.put("suite", results.suite().name());
        json.put("profile", results.profile().name());
        json.put("mode", mode);
        json.put("results", Fingerprint.ofFile(resultsJson));
        putIfKnown(json, "commit", ci.commit());
        putIfKnown(json, "branch", ci.branch());
        putIfKnown(json, "run", ci.url());
        json.put("notes", results.notes());
        json.put("base", model(results.cast().base()));
        json.put("delta", results.suite().gate().delta());
        json.put("questions", results.suite().questions().size());
        json.put("failed", results.ledger().total().failed());
        json.put(
                "candidates",
                results.verdicts().stream().map(v -> candidate(v, results)).toList());
        return JsonMapper.builder().build().writeValueAsString(json);
    }

    private static void putIfKnown(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static Map<String, Object> model(ModelRef model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", model.name());
        json.put("identity", model.identity());
        return json;
    }

    private static Map<String, Object> candidate(SuiteVerdict verdict, Results results) {
        String name = verdict.candidate().name();
        QuestionTvs tvs = QuestionTvs.of(results, name);
        Map<String, Object> json = model(verdict.candidate());
        json.put("verdict", Ranges.lower(verdict.verdict()));
        json.put("drifted", verdict.drifted());
        json.put("within", verdict.within());
        json.put("inconclusive", verdict.inconclusive());
        json.put("accepted", verdict.accepted());
        json.put("largestTv", Ranges.orNull(tvs.largest()));
        json.put("medianTv", Ranges.orNull(tvs.median()));
        Map<String, Object> byQuestion = new LinkedHashMap<>();
        for (Assessment assessment : results.shifts()) {
            Shift shift = assessment.shift();
            if (assessment.candidate().name().equals(name) && shift != null) {
                byQuestion.put(assessment.question().id(), shift.tv().value());
            }
        }
        json.put("tv", byQuestion);
        return json;
    }
}
