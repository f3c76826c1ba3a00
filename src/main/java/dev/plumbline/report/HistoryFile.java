package dev.plumbline.report;

import dev.plumbline.disk.OwnFile;
import dev.plumbline.disk.UnwritableFileException;
import dev.plumbline.figure.Figures;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.gate.rule.SuiteVerdict;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.report.json.QuestionTvs;
import dev.plumbline.report.json.Ranges;
import dev.plumbline.report.json.Results;
import dev.plumbline.report.json.ResultsJson;
import dev.plumbline.report.json.Version;
import dev.plumbline.results.HistoryEntry;
import dev.plumbline.results.RecordJson;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code history.jsonl} of a suite: one line for each run, append-only, to be committed. A run adds a line only if the user asks for it. */
public final class HistoryFile {
    private static final String NAME = "history.jsonl";

    private final Path file;
    private final String shown;

    /**
     * The history of a suite.
     *
     * @param folder the folder of the suite
     * @param shownFolder the name of the folder in messages
     */
    public HistoryFile(Path folder, String shownFolder) {
        this.file = folder.resolve(NAME);
        this.shown = shownFolder + "/" + NAME;
    }

    /** Reports lines that do not describe a run. Called at the start of a run that will add a line. */
    public void check(Mistakes mistakes) {
        read(mistakes);
    }

    /** Returns the runs, oldest first; empty if there is no file. */
    private List<HistoryEntry> read(Mistakes mistakes) {
        List<HistoryEntry> runs = new ArrayList<>();
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) {
                    continue;
                }
                try {
                    runs.add(RecordJson.readLine(lines.get(i), new Place(shown, i + 1), HistoryEntry.class));
                } catch (MistakesException e) {
                    mistakes.addAll(e.mistakes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return runs;
    }

    /**
     * Adds a run and draws the trends of its candidates.
     *
     * @param ci the commit, branch and address of a CI run
     * @param output the folder with the {@code results.json} of the run
     */
    public void record(ResultsJson content, String mode, Instant at, CiRun ci, Path output) throws IOException {
        append(line(content.results(), mode, at, ci, Files.readString(output.resolve("results.json"))));
        Mistakes mistakes = new Mistakes();
        List<HistoryEntry> runs = read(mistakes);
        mistakes.throwIfAny();
        Figures.drawHistory(runs, content.content(), output.resolve("figures"));
    }

    /**
     * Returns the line, without its end.
     *
     * @param ci the commit, branch and address of a CI run; all null outside of CI
     * @param resultsJson the text of the run's {@code results.json}. The line contains its SHA-256, which is equal for runs with equal
     *     results
     */
    private static String line(Results results, String mode, Instant at, CiRun ci, String resultsJson)
            throws IOException {
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

    /** Appends the line with a single write. Adds a missing line end before it, so that two lines are never joined. */
    private void append(String line) throws IOException {
        try {
            OwnFile.check(file);
            appendWhole(line);
        } catch (IOException e) {
            throw new UnwritableFileException(file, e);
        }
    }

    private void appendWhole(String line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            long end = lock.channel().size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean open = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
            ByteBuffer bytes = ByteBuffer.wrap(((open ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8));
            channel.position(end);
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }
}
