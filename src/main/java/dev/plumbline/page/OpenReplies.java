package dev.plumbline.page;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.OpenCellRow;
import dev.plumbline.results.RunReadings;
import dev.plumbline.results.RunResults;
import dev.plumbline.wording.OpenChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open questions of a run: the values that readers gave each model's replies, and the comparisons with base. */
final class OpenReplies {
    private static final List<String> LEVELS = List.of("suite", "set", "question");

    /** A row of comparisons: of the suite, a set or a question. */
    record Row(String level, String name, String label) {
        boolean isQuestion() {
            return level.equals("question");
        }
    }

    private final OpenChange change;
    private final List<ComparisonRow> comparisons = new ArrayList<>();
    private final Map<String, List<OpenCellRow>> cells;
    private final Map<List<String>, ComparisonRow> byKey;
    private final Map<List<String>, RunReadings.Answer> requests;

    OpenReplies(PageInput input) {
        RunResults results = input.results();
        this.change = new OpenChange(results);
        this.cells = Objects.requireNonNullElse(results.cells(), List.<OpenCellRow>of()).stream()
                .collect(Collectors.groupingBy(OpenCellRow::question, LinkedHashMap::new, Collectors.toList()));
        List<ComparisonRow> all = Objects.requireNonNullElse(results.comparisons(), List.of());
        LEVELS.forEach(
                level -> all.stream().filter(c -> c.level().equals(level)).forEach(comparisons::add));
        this.byKey = PageInput.index(all, c -> List.of(c.level(), c.name(), c.reader(), c.candidate()));
        this.requests = PageInput.index(
                Objects.requireNonNullElse(input.readings().answers(), List.of()), a -> List.of(a.question()));
    }

    /** Returns whether no open question was asked. */
    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Returns a heading for the comparisons. The comparisons may include sets of rated questions. */
    String heading() {
        boolean sets = comparisons.stream().anyMatch(c -> !c.isOfQuestion());
        return isEmpty() ? "Sets" : sets ? "Open questions and sets" : "Open questions";
    }

    /** Returns the questions in the order of the suite. */
    List<String> questions() {
        return List.copyOf(cells.keySet());
    }

    /** Returns the cells of one question, one for each model. */
    List<OpenCellRow> cells(String question) {
        return cells.getOrDefault(question, List.of());
    }

    List<OpenCellRow> cells() {
        return cells.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the readers of comparisons, and the name that results use for the ratings of a set. */
    Set<String> compared() {
        Set<String> compared = readers();
        comparisons.forEach(c -> compared.add(c.reader()));
        return compared;
    }

    /** Returns the readers of all open questions, in the order of the results. */
    Set<String> readers() {
        Set<String> readers = new LinkedHashSet<>();
        cells().forEach(cell -> cell.readers().forEach(r -> readers.add(r.reader())));
        return readers;
    }

    /** Returns all comparisons: first of the suite, then of sets, then of questions. */
    List<ComparisonRow> comparisons() {
        return List.copyOf(comparisons);
    }

    /** Returns a candidate's comparisons of all levels. */
    List<ComparisonRow> comparisons(String candidate) {
        return comparisons.stream().filter(c -> c.candidate().equals(candidate)).toList();
    }

    /** Returns the suite, the sets and the questions that have comparisons, in this order. */
    List<Row> rows() {
        return comparisons.stream()
                .map(c -> new Row(c.level(), c.name(), c.label()))
                .distinct()
                .toList();
    }

    @Nullable
    ComparisonRow comparison(Row row, String reader, String candidate) {
        return byKey.get(List.of(row.level(), row.name(), reader, candidate));
    }

    OpenChange change() {
        return change;
    }

    /** Returns the request for a question, or null if the run's files do not have it. */
    RunReadings.@Nullable Answer request(String question) {
        return requests.get(List.of(question));
    }

    static String samplesFile(String question, String model, int page) {
        return FileNames.of("open", question, model, "page " + page);
    }
}
