package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The given answers of a run, each with what all models made of it. */
final class Prefills {
    /**
     * One question with a given answer.
     *
     * @param cells one a model that was asked, as {@code elaborations} of the results has it
     */
    record Prefill(String question, int answer, List<JsonNode> cells) {
        Prefill {
            cells = List.copyOf(cells);
        }

        String title() {
            return question + ": " + answer;
        }

        String file() {
            return FileNames.of(question, String.valueOf(answer));
        }

        /** One model's page of samples. */
        String samples(String model, int page) {
            return samplesFile(question, answer, model, page);
        }
    }

    private final List<Prefill> all = new ArrayList<>();
    private final Map<String, List<Prefill>> byQuestion;
    private final Map<List<String>, JsonNode> verdicts;
    private final Map<List<String>, JsonNode> tests;
    private final Map<List<String>, JsonNode> requests;

    Prefills(Facts facts) {
        Map<List<String>, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode cell : facts.results().path("elaborations")) {
            groups.computeIfAbsent(
                            List.of(
                                    cell.path("question").asText(),
                                    cell.path("answer").asText()),
                            key -> new ArrayList<>())
                    .add(cell);
        }
        groups.forEach((key, cells) ->
                all.add(new Prefill(key.get(0), cells.get(0).path("answer").asInt(), cells)));
        this.byQuestion = all.stream().collect(Collectors.groupingBy(Prefill::question));
        this.verdicts = Facts.index(facts.results().path("categoryVerdicts"), "question", "answer", "model");
        this.tests =
                Facts.index(facts.results().path("categoryTests"), "level", "question", "answer", "model", "against");
        this.requests = Facts.index(facts.readings().path("prefills"), "question", "answer");
    }

    static String samplesFile(String question, int answer, String model, int page) {
        return FileNames.of(question, String.valueOf(answer), model, "page " + page);
    }

    List<Prefill> all() {
        return all;
    }

    List<Prefill> of(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    JsonNode verdict(Prefill prefill, String model) {
        return verdicts.getOrDefault(
                List.of(prefill.question(), String.valueOf(prefill.answer()), model), MissingNode.getInstance());
    }

    JsonNode test(Prefill prefill, String model, String against) {
        return tests.getOrDefault(
                List.of("prompt", prefill.question(), String.valueOf(prefill.answer()), model, against),
                MissingNode.getInstance());
    }

    JsonNode request(Prefill prefill) {
        return requests.getOrDefault(
                List.of(prefill.question(), String.valueOf(prefill.answer())), MissingNode.getInstance());
    }
}
