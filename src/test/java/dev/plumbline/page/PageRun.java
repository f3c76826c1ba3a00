package dev.plumbline.page;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.figure.ResultsFile;
import dev.plumbline.results.RecordJson;
import dev.plumbline.results.RunResults;
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

    /** Writes the run's files and its pages, and gives the folder. */
    Path write() throws IOException {
        writeFiles();
        SamplePages samples = new SamplePages(read(), folder);
        for (String question : questions) {
            for (String candidate : candidates) {
                samples.write(new PrefillSamples(question, 9, candidate, samples()));
            }
        }
        Pages.write(read(), folder, "results.json");
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
        Files.writeString(
                folder.resolve("readings.json"),
                JsonMapper.builder()
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .build()
                        .writeValueAsString(readings()));
        Files.writeString(folder.resolve("run.json"), "{\"mode\":\"replay\",\"started\":\"2026-01-02T03:04:05Z\"}");
    }

    private List<PrefillSamples.Sample> samples() {
        return IntStream.range(0, said.size())
                .mapToObj(i ->
                        new PrefillSamples.Sample(i, i % 2 == 0 ? "reasoned" : "evasive", said.get(i), said.get(i)))
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

    private ObjectNode readings() {
        ObjectNode json = JsonMapper.builder().build().createObjectNode();
        ArrayNode asked = json.putArray("questions");
        questions.forEach(q -> asked.addObject().put("id", q).put("prompt", saying(5)));
        ArrayNode ratings = json.putArray("ratings");
        for (String question : questions) {
            ObjectNode rating = ratings.addObject().put("question", question).put("model", "base");
            rating.putObject("request")
                    .put("model", "m")
                    .putArray("messages")
                    .addObject()
                    .put("role", "user")
                    .put("text", saying(6));
            ArrayNode tokens = rating.putArray("tokens");
            said.forEach(t -> tokens.addObject().put("token", t).put("logprob", -1.5));
        }
        ObjectNode accepted = json.putArray("accepted").addObject();
        accepted.put("question", questions.get(0))
                .put("model", candidates.get(0))
                .put("by", "me");
        accepted.put("date", "2026-01-01")
                .put("reason", saying(7))
                .put("tv", 0.4)
                .put("tolerance", 0.02);
        return json;
    }

    /** Every page there is, the first one first. */
    static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }
}
