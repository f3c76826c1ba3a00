package dev.plumbline.figure;

import dev.plumbline.figure.scene.Axis;
import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.stats.distribution.Bounded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reader's values of one question: a row for each value, with a bar and an interval for each model. A reader that counts has a single
 * row for the mean.
 *
 * @param readings one reading for each model, all of the same reader and question, base first
 * @param listed whether the reader declares its categories, so that rows keep the declared order
 * @param most the upper end of the axis of means
 */
record OpenPanel(Findings findings, List<OpenReading> readings, boolean listed, double most) {
    /** The maximum number of rows; a reader of free text may have as many categories as replies. */
    private static final int MOST_ROWS = 6;

    /** The maximum number of models with numbers next to the bars; with more models, bars are too thin. */
    private static final int MOST_NUMBERED = 3;

    private static final double TITLE = 22;
    private static final double ROW_GAP = 7;
    private static final double NUMBERS = 56;
    private static final double WIDEST_LABEL = 0.42;

    /** A row's label and its categories; no categories if the reader counts. */
    private record Row(String words, List<String> categories) {}

    double height() {
        return TITLE + rows().size() * rowHeight() + 6;
    }

    private double barHeight() {
        return readings.size() <= MOST_NUMBERED ? 14 : 8;
    }

    private double rowHeight() {
        return Math.max(20, readings.size() * barHeight() + ROW_GAP);
    }

    void draw(Sheet sheet, String title, double x, double y, double width) {
        String n = "n = "
                + readings.stream()
                        .map(r -> String.valueOf(r.cell().read()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        double room = TextWidth.of(n, Label.SMALL, false) + 10;
        sheet.bold(TextWidth.fit(title, Label.SMALL, true, width - room), x, y + 14);
        sheet.add(new Label(n, x + width, y + 14, Label.Anchor.END, Label.SMALL, false, Palette.MUTED));
        List<Row> rows = rows();
        double labels = Math.min(
                width * WIDEST_LABEL,
                rows.stream()
                                .mapToDouble(row -> TextWidth.of(row.words(), Label.SMALL, false))
                                .max()
                                .orElse(0)
                        + 0.5);
        double numbers = readings.size() <= MOST_NUMBERED ? NUMBERS : 8;
        boolean counted = readings.get(0).isCounted();
        Axis axis = new Axis(0, counted ? most : 1, x + labels + 10, x + width - numbers);
        double top = y + TITLE;
        for (Row row : rows) {
            String words = TextWidth.fit(row.words(), Label.SMALL, false, labels);
            sheet.text(words, x, top + (rowHeight() - ROW_GAP) / 2 + 4.5);
            for (int i = 0; i < readings.size(); i++) {
                OpenReading reading = readings.get(i);
                Bounded number = counted ? reading.mean() : reading.share(row.categories());
                double middle = top + (i + 0.5) * barHeight();
                bar(sheet, axis, reading, row, number, middle, x + width);
            }
            top += rowHeight();
        }
        sheet.line(axis.start(), y + TITLE - 2, axis.start(), top - ROW_GAP + 2, Palette.MUTED);
    }

    private void bar(
            Sheet sheet,
            Axis axis,
            OpenReading reading,
            Row row,
            @Nullable Bounded number,
            double middle,
            double right) {
        if (number == null) {
            if (readings.size() <= MOST_NUMBERED) {
                sheet.muted("nothing read", axis.start() + 4, middle + 4.5);
            }
            return;
        }
        double high = barHeight() - 2;
        Ink ink = findings.ink(reading.model());
        Datum datum = new Datum(reading.question(), reading.model(), reading.reader() + ": " + row.words(), number);
        sheet.add(new Box(axis.start(), middle - high / 2, axis.at(number.value()) - axis.start(), high, ink, datum));
        double low = axis.at(number.low());
        double end = axis.at(Math.min(axis.to(), number.high()));
        sheet.add(new StraightLine(low, middle, end, middle, Palette.TEXT, 1, false, null));
        double cap = Math.min(3.5, high / 2);
        sheet.line(low, middle - cap, low, middle + cap, Palette.TEXT);
        sheet.line(end, middle - cap, end, middle + cap, Palette.TEXT);
        if (readings.size() <= MOST_NUMBERED) {
            String words = reading.isCounted()
                    ? String.format(Locale.ROOT, number.value() < 100 ? "%.1f" : "%.0f", number.value())
                    : String.format(Locale.ROOT, "%.0f %%", 100 * number.value());
            sheet.end(words, right, middle + 4.5);
        }
    }

    private List<Row> rows() {
        if (readings.get(0).isCounted()) {
            return List.of(new Row("mean " + readings.get(0).row().unit(), List.of()));
        }
        List<String> categories = categories();
        List<Row> rows = new ArrayList<>();
        int shown = categories.size() > MOST_ROWS + 1 ? MOST_ROWS : categories.size();
        categories.subList(0, shown).forEach(category -> rows.add(new Row(category, List.of(category))));
        if (shown < categories.size()) {
            rows.add(new Row((categories.size() - shown) + " others", categories.subList(shown, categories.size())));
        }
        return rows;
    }

    /** Returns the categories of all models' replies, in the reader's order if it declares one, otherwise the most frequent first. */
    private List<String> categories() {
        if (listed) {
            Set<String> all = new LinkedHashSet<>();
            readings.forEach(r -> all.addAll(r.counts().keySet()));
            return List.copyOf(all);
        }
        Map<String, Integer> all = new LinkedHashMap<>();
        readings.forEach(r -> r.counts().forEach((category, count) -> all.merge(category, count, Integer::sum)));
        return all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
