package dev.plumbline.report;

import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.report.json.QuestionTvs;
import dev.plumbline.report.json.Ranges;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.Version;
import dev.plumbline.results.HistoryEntry;
import dev.plumbline.results.RecordJson;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.text.Sha256;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One run as a line of {@code history.jsonl}: what it was of, and each candidate in a few numbers; keys always in one order. */
final class HistoryLine {
    private HistoryLine() {}

    /**
     * Returns the line, without its end.
     *
     * @param ci what a CI server says of the run; nothing of it on other machines
     * @param resultsJson the text of the run's {@code results.json}, of which the line keeps the SHA-256: two runs of one found the same
     */
    static String of(Results results, String mode, Instant at, CiRun ci, String resultsJson) throws IOException {
        return RecordJson.line(new HistoryEntry(
                at.toString(),
                Version.current(),
                results.suite().name(),
                results.profile().name(),
                mode,
                Sha256.hex(resultsJson),
                ci.commit(),
                ci.branch(),
                ci.url(),
                results.notes(),
                new HistoryEntry.Base(
                        results.cast().base().name(), results.cast().base().identity()),
                results.suite().gate().delta(),
                results.suite().questions().size(),
                results.ledger().total().failed(),
                results.verdicts().stream().map(v -> candidate(v, results)).toList()));
    }

    private static HistoryEntry.Candidate candidate(SuiteVerdict verdict, Results results) {
        String name = verdict.candidate().name();
        QuestionTvs tvs = QuestionTvs.of(results, name);
        Map<String, Double> byQuestion = new LinkedHashMap<>();
        for (Assessment assessment : results.shifts()) {
            Shift shift = assessment.shift();
            if (assessment.candidate().name().equals(name) && shift != null) {
                byQuestion.put(assessment.question().id(), shift.tv().value());
            }
        }
        return new HistoryEntry.Candidate(
                name,
                verdict.candidate().identity(),
                Ranges.lower(verdict.verdict()),
                verdict.drifted(),
                verdict.within(),
                verdict.inconclusive(),
                verdict.accepted(),
                Ranges.orNull(tvs.largest()),
                Ranges.orNull(tvs.median()),
                byQuestion);
    }
}
