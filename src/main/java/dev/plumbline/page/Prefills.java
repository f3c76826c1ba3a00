package dev.plumbline.page;

import dev.plumbline.results.CategoryTestRow;
import dev.plumbline.results.CategoryVerdictRow;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.RunReadings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The given answers of a run, each with the explanations of all models. */
final class Prefills {
    /**
     * One question with a given answer.
     *
     * @param cells the explanations of each model that was asked, as in {@code elaborations} of the results
     */
    record Prefill(String question, int answer, List<ElaborationRow> cells) {
        Prefill {
            cells = List.copyOf(cells);
        }

        String title() {
            return question + ": " + answer;
        }

        String file() {
            return FileNames.of(question, String.valueOf(answer));
        }

        /** Returns the file of a page of one model's samples. */
        String samples(String model, int page) {
            return samplesFile(question, answer, model, page);
        }
    }

    private final List<Prefill> all = new ArrayList<>();
    private final Map<String, List<Prefill>> byQuestion;
    private final Map<List<String>, CategoryVerdictRow> verdicts;
    private final Map<List<String>, CategoryTestRow.Prompt> tests;
    private final Map<List<String>, RunReadings.Prefill> requests;

    Prefills(PageInput input) {
        Map<List<String>, List<ElaborationRow>> groups = new LinkedHashMap<>();
        for (ElaborationRow cell : input.results().elaborations()) {
            groups.computeIfAbsent(List.of(cell.question(), String.valueOf(cell.answer())), key -> new ArrayList<>())
                    .add(cell);
        }
        groups.forEach(
                (key, cells) -> all.add(new Prefill(key.get(0), cells.get(0).answer(), cells)));
        this.byQuestion = all.stream().collect(Collectors.groupingBy(Prefill::question));
        this.verdicts = PageInput.index(
                input.results().categoryVerdicts(), v -> List.of(v.question(), String.valueOf(v.answer()), v.model()));
        this.tests = PageInput.index(
                input.results().categoryTests().stream()
                        .filter(CategoryTestRow.Prompt.class::isInstance)
                        .map(CategoryTestRow.Prompt.class::cast)
                        .toList(),
                t -> List.of(t.question(), String.valueOf(t.answer()), t.model(), t.against()));
        this.requests =
                PageInput.index(input.readings().prefills(), p -> List.of(p.question(), String.valueOf(p.answer())));
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

    @Nullable
    CategoryVerdictRow verdict(Prefill prefill, String model) {
        return verdicts.get(List.of(prefill.question(), String.valueOf(prefill.answer()), model));
    }

    CategoryTestRow.@Nullable Prompt test(Prefill prefill, String model, String against) {
        return tests.get(List.of(prefill.question(), String.valueOf(prefill.answer()), model, against));
    }

    RunReadings.@Nullable Request request(Prefill prefill) {
        RunReadings.Prefill found = requests.get(List.of(prefill.question(), String.valueOf(prefill.answer())));
        return found == null ? null : found.request();
    }
}
