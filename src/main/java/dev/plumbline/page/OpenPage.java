package dev.plumbline.page;

import dev.plumbline.results.ComparisonRow;
import dev.plumbline.results.OpenCellRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One open question: each reader's distribution for every model side by side, what the gate says, and the way to the samples. */
record OpenPage(PageFrame frame) {
    /** More categories than somebody reads; a model's own words may be as many as its replies. */
    private static final int MOST_CATEGORIES = 10;

    /** The pages' questions, in the order of the suite. */
    static List<String> questions(PageInput input) {
        return cells(input).stream().map(OpenCellRow::question).distinct().toList();
    }

    private static List<OpenCellRow> cells(PageInput input) {
        return Objects.requireNonNullElse(input.results().cells(), List.of());
    }

    static List<ComparisonRow> comparisons(PageInput input) {
        return Objects.requireNonNullElse(input.results().comparisons(), List.of());
    }

    String html(String question) {
        PageInput input = frame.input();
        List<OpenCellRow> cells =
                cells(input).stream().filter(c -> c.question().equals(question)).toList();
        return frame.page(question, RatingPage.WAY, html -> {
            html.element("p", "An open question; readers turned every reply into a value.")
                    .line();
            for (int i = 0; i < cells.get(0).readers().size(); i++) {
                reader(html, question, cells, i);
            }
            html.element("h2", "Replies").open("ul").line();
            for (OpenCellRow cell : cells) {
                html.element(
                                "li",
                                cell.model() + ": " + cell.read() + " of " + cell.samples() + " replies"
                                        + " read"
                                        + cell.unscored().entrySet().stream()
                                                .map(none -> "; " + none.getValue() + " unscored: " + none.getKey())
                                                .collect(Collectors.joining()))
                        .line();
            }
            html.close("ul").line();
            html.open("p").text("The replies with what was read: ");
            html.link("../../samples.csv", "samples.csv").text(".").close("p").line();
        });
    }

    private void reader(Html html, String question, List<OpenCellRow> cells, int index) {
        String reader = cells.get(0).readers().get(index).reader();
        html.element("h2", reader).line();
        comparisons(frame.input()).stream()
                .filter(c -> c.level().equals("question")
                        && c.name().equals(question)
                        && c.reader().equals(reader))
                .forEach(c -> html.element("p", c.candidate() + ": " + c.reason(), "class", "verdict")
                        .line());
        List<OpenCellRow.Reading> readings =
                cells.stream().map(c -> c.readers().get(index)).toList();
        PageFrame.wide(html, reader + " of " + question, h -> table(h, cells, readings));
    }

    private static void table(Html html, List<OpenCellRow> cells, List<OpenCellRow.Reading> readings) {
        html.open("table").open("thead").open("tr").element("th", "value", "scope", "col");
        cells.forEach(cell -> html.element("th", cell.model(), "scope", "col"));
        html.close("tr").close("thead").open("tbody").line();
        if (readings.get(0).counts() == null) {
            html.open("tr").element("th", "mean " + readings.get(0).unit(), "scope", "row");
            readings.forEach(
                    r -> html.element("td", r.mean() == null ? "\u2013" : NumberText.number(r.mean()), "class", "n"));
            html.close("tr").line();
        } else {
            categories(html, readings);
        }
        html.close("tbody").close("table");
    }

    private static void categories(Html html, List<OpenCellRow.Reading> readings) {
        List<Map<String, Integer>> counts = readings.stream()
                .map(r -> Objects.requireNonNullElse(r.counts(), Map.<String, Integer>of()))
                .toList();
        Map<String, Integer> all = new LinkedHashMap<>();
        counts.forEach(c -> new TreeSet<>(c.keySet()).forEach(name -> all.merge(name, c.get(name), Integer::sum)));
        List<String> shown = all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .toList();
        for (String name : shown) {
            html.open("tr").element("th", name, "scope", "row");
            for (Map<String, Integer> one : counts) {
                int total = one.values().stream().mapToInt(Integer::intValue).sum();
                int count = one.getOrDefault(name, 0);
                html.element(
                        "td",
                        total == 0 ? "\u2013" : count + " (" + NumberText.percent((double) count / total) + ")",
                        "class",
                        "n");
            }
            html.close("tr").line();
        }
        if (all.size() > shown.size()) {
            html.open("tr").element("th", "others", "scope", "row");
            IntStream.range(0, counts.size())
                    .forEach(i -> html.element(
                            "td",
                            String.valueOf(counts.get(i).entrySet().stream()
                                    .filter(e -> !shown.contains(e.getKey()))
                                    .mapToInt(Map.Entry::getValue)
                                    .sum()),
                            "class",
                            "n"));
            html.close("tr").line();
        }
    }
}
