package dev.plumbline.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.figure.ResultsFile;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunFile;
import dev.plumbline.results.RunReadings;
import dev.plumbline.results.RunResults;
import dev.plumbline.suite.reader.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of a made-up run, with every section that pages show. */
final class PageRun {
    private final Path folder;
    private final ResultsFile results;
    private final List<String> questions;
    private final List<String> candidates;
    private List<String> said = List.of("I like tea.", "No.");
    private boolean answered;

    PageRun(Path folder, List<String> questions, List<String> candidates) {
        this.folder = folder;
        this.questions = questions;
        this.candidates = candidates;
        this.results = new ResultsFile(questions, candidates).measured(0, 9);
    }

    static List<String> names(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    ObjectNode root() {
        return results.root();
    }

    /** What every model says, in tokens, explanations, reasons and notes. */
    PageRun saying(List<String> texts) {
        said = List.copyOf(texts);
        return this;
    }

    /** All questions open as well; every model says the same things, which its reader counts as its own words. */
    PageRun answered() {
        results.answered(
                said.stream().map(new TextReader("words")::category).distinct().toList());
        answered = true;
        return this;
    }

    /** Writes the run's files and its pages, and gives the folder. */
    Path write() throws IOException {
        writeFiles();
        SamplePages samples = new SamplePages(PageInput.read(read(), folder), folder);
        if (answered) {
            for (String question : questions) {
                samples.write(new CellSamples(question, null, candidates.get(0), replies()));
            }
        }
        for (String question : questions) {
            for (String candidate : candidates) {
                samples.write(new CellSamples(question, 9, candidate, samples()));
            }
        }
        Pages.write(PageInput.read(read(), folder), folder, "results.json");
        return folder;
    }

    /** The results as a command reads them. */
    RunResults read() throws IOException {
        return RecordJson.read(folder.resolve("results.json"), "results.json", RunResults.class);
    }

    /** Writes the run's files alone. */
    void writeFiles() throws IOException {
        Files.createDirectories(folder);
        sections();
        results.write(folder.resolve("results.json"));
        OutputFile.writeText(folder.resolve("readings.json"), out -> RecordJson.writeAscii(out, readings()));
        RunFile run =
                new RunFile(1, null, "replay", "2026-01-02T03:04:05Z", 0, 0, 0, 0, null, null, null, null, null, null);
        OutputFile.write(folder.resolve("run.json"), RecordJson.text(run));
    }

    private List<CellSamples.Sample> replies() {
        return IntStream.range(0, said.size())
                .mapToObj(i -> new CellSamples.Sample(i, "Read as " + said.get(i), said.get(i), said.get(i)))
                .toList();
    }

    private List<CellSamples.Sample> samples() {
        return IntStream.range(0, said.size())
                .mapToObj(i -> new CellSamples.Sample(
                        i, "Sorted as " + (i % 2 == 0 ? "reasoned" : "evasive"), said.get(i), said.get(i)))
                .toList();
    }

    private String saying(int i) {
        return said.get(i % said.size());
    }

    private void sections() {
        ObjectNode root = root();
        root.put("plumbline", "test");
        root.putObject("judgeCard").put("proven", false).put("reason", saying(0));
        ArrayNode shifts = results.list("shifts");
        for (int i = 0; i < shifts.size(); i++) {
            ((ObjectNode) shifts.get(i)).put("reason", saying(i));
        }
        ArrayNode verdicts = root.putArray("categoryVerdicts");
        ArrayNode index = root.putArray("index");
        ArrayNode coherence = root.putArray("coherence");
        ArrayNode leaks = root.putArray("leaks");
        for (String candidate : candidates) {
            ObjectNode direction = index.addObject().put("model", candidate).put("against", "base");
            direction.put("questions", questions.size()).put("margin", 1).put("equivalence", 0.03);
            direction.putObject("index").put("value", 0.4).put("low", -1).put("high", 1.5);
            direction.putArray("identification").add(0.1).add(0.9);
            ObjectNode shares = coherence.addObject().put("model", candidate).put("set", "radical");
            ObjectNode own = shares.putObject("own").put("samples", 20);
            Stream.of("opinion", "damage", "noAnswer", "turned")
                    .forEach(w ->
                            own.putObject(w).put("value", 0.3).put("low", 0.1).put("high", 0.6));
            leaks.addObject()
                    .put("model", candidate)
                    .put("samples", 20)
                    .put("verbatim", 3)
                    .put("note", saying(1));
            for (String question : questions) {
                verdicts.addObject()
                        .put("question", question)
                        .put("answer", 9)
                        .put("model", candidate)
                        .put("verdict", "withheld")
                        .put("reason", saying(2));
            }
        }
        ObjectNode claim = root.putArray("claims").addObject();
        claim.put("id", "a").put("statement", saying(3)).put("answer", "holds").put("detail", saying(4));
    }

    private RunReadings readings() {
        RunReadings.Request request =
                new RunReadings.Request("m", 0, 1, 20, null, List.of(new RunReadings.Message("user", saying(6))));
        return new RunReadings(
                1,
                List.of(),
                questions.stream()
                        .map(q -> new RunReadings.Prompt(q, saying(5)))
                        .toList(),
                questions.stream()
                        .map(q -> new RunReadings.Reading(
                                q,
                                "base",
                                request,
                                null,
                                said.stream()
                                        .map(t -> new RunReadings.Token(t, -1.5))
                                        .toList(),
                                null,
                                null))
                        .toList(),
                List.of(new RunReadings.Accepted(
                        questions.get(0), candidates.get(0), 0.4, 0.02, saying(7), "me", "2026-01-01", null)),
                List.of(new RunReadings.Prefill(questions.get(0), 9, request)),
                answered
                        ? questions.stream()
                                .map(q -> new RunReadings.Answer(q, saying(5), request))
                                .toList()
                        : null);
    }

    /** Every page there is, the first one first. */
    static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }
}
