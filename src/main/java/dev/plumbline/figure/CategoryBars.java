package dev.plumbline.figure;

import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.results.ElaborationRow;
import dev.plumbline.results.ValueInterval;
import dev.plumbline.stats.distribution.Bounded;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Stacked bars of judged categories, which have the same colours and the same order on every sheet of a run. */
record CategoryBars(Sheet sheet, List<String> categories) {
    private static final String UNPARSED = "unparsed";
    private static final double HEIGHT = 17;

    CategoryBars {
        categories = List.copyOf(categories);
    }

    /** Returns a painter of bars on this sheet for all categories of the run. */
    static CategoryBars of(Findings findings, Sheet sheet) {
        return new CategoryBars(sheet, categories(findings.elaborations()));
    }

    /** Returns the categories in the suite's order, followed by the category of unsorted samples. */
    static List<String> categories(List<ElaborationRow> rows) {
        Set<String> categories = new LinkedHashSet<>();
        rows.forEach(p -> categories.addAll(p.counts().keySet()));
        return withUnparsed(categories);
    }

    static List<String> withUnparsed(Collection<String> categories) {
        return Stream.concat(categories.stream().filter(c -> !c.equals(UNPARSED)), Stream.of(UNPARSED))
                .toList();
    }

    /** Draws a swatch for each category. Unsorted samples get a swatch only if there are any. */
    void legend(List<ElaborationRow> cells) {
        Legend legend = new Legend(sheet);
        for (String category : categories) {
            boolean counted = cells.stream().anyMatch(c -> c.counts().getOrDefault(category, 0) > 0);
            if (counted || !category.equals(UNPARSED)) {
                legend.swatch(ink(category), category);
            }
        }
        legend.end();
    }

    /** Draws one bar and its count of samples. */
    void draw(ElaborationRow row, double left, double right, double middle) {
        int counted = row.counted();
        String n = counted == row.samples() ? "n = " + counted : counted + " of " + row.samples();
        sheet.end(n, sheet.right(), middle + 4.5);
        if (counted == 0) {
            sheet.muted("nothing was sorted", left, middle + 4.5);
            return;
        }
        double x = left;
        for (String category : categories) {
            int count = row.counts().getOrDefault(category, 0);
            double share = (double) count / counted;
            double width = share * (right - left);
            Ink ink = ink(category);
            sheet.add(new Box(x, middle - HEIGHT / 2, width, HEIGHT, ink, datum(row, category, share)));
            String words = String.valueOf(count);
            if (width > TextWidth.of(words, Label.SMALL, false) + 3) {
                Ink on = Ink.takesBlack(ink.light()) ? Palette.BLACK : Palette.WHITE;
                sheet.add(new Label(words, x + width / 2, middle + 4.5, Label.Anchor.MIDDLE, Label.SMALL, false, on));
            }
            x += width;
            sheet.line(x, middle - HEIGHT / 2, x, middle + HEIGHT / 2, Palette.CARD);
        }
    }

    /** Returns the label of a row: the question with its given answer. */
    static String cell(ElaborationRow row) {
        return row.question() + ": " + row.answer();
    }

    private Ink ink(String category) {
        return category.equals(UNPARSED) ? Palette.UNPARSED : Palette.category(categories.indexOf(category));
    }

    private static Datum datum(ElaborationRow row, String category, double share) {
        ValueInterval interval = row.intervals().getOrDefault(category, new ValueInterval(share, share));
        return new Datum(cell(row), row.model(), category, Bounded.holding(share, interval.low(), interval.high()));
    }
}
