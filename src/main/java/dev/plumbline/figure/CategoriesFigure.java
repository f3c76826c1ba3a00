package dev.plumbline.figure;

import dev.plumbline.stats.Bounded;
import dev.plumbline.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How elaborations were sorted: a stacked bar for each given answer and model. The study's second and third figures. */
final class CategoriesFigure implements Figure {
    private static final String MODAL = "modal";
    private static final String UNPARSED = "unparsed";
    private static final double WORDS = 62;
    private static final double BAR = 17;

    private final String name;
    private final String title;
    private final String missing;
    private final Predicate<PrefillFinding> shows;

    private CategoriesFigure(String name, String title, String missing, Predicate<PrefillFinding> shows) {
        this.name = name;
        this.title = title;
        this.missing = missing;
        this.shows = shows;
    }

    /** All sets but the modal one: answers that base hardly ever gives. */
    static CategoriesFigure radical() {
        return new CategoriesFigure(
                "categories",
                "How given answers are explained",
                "no prefill of another set than 'modal' was put",
                p -> !p.set().equals(MODAL));
    }

    /** The answers that all models often give, with base for comparison. */
    static CategoriesFigure modal() {
        return new CategoriesFigure(
                "modal",
                "How common answers are explained",
                "no prefill of the set 'modal' was put",
                p -> p.set().equals(MODAL));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return findings.prefills().stream().noneMatch(shows) ? missing : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        List<PrefillFinding> cells = findings.prefills().stream().filter(shows).toList();
        List<String> categories = categories(findings);
        Sheet sheet = new Sheet(Sheet.WIDTH);
        sheet.title(title);
        Legend legend = new Legend(sheet);
        for (String category : categories) {
            boolean counted = cells.stream().anyMatch(c -> c.counts().getOrDefault(category, 0) > 0);
            if (counted || !category.equals(UNPARSED)) {
                legend.swatch(ink(categories, category), category);
            }
        }
        legend.end();
        RowPlot plot = new RowPlot(sheet, groups(findings, cells), WORDS);
        plot.draw((cell, model, middle) ->
                find(cells, cell, model).ifPresent(prefill -> bar(sheet, plot, categories, prefill, middle)));
        return caption.under(sheet, findings, name, title, method(findings));
    }

    private static String method(Findings findings) {
        String judge = findings.judge();
        return "Question and given answer; share of the sorted elaborations, with counts."
                + (judge == null
                        ? ""
                        : " Sorted by " + judge + (findings.judgeCard() ? "." : ", which no judge card vouches for."))
                + (findings.withheldTexts()
                        ? " The texts are withheld here: categories are as they were recorded."
                        : "");
    }

    private static List<RowPlot.Group> groups(Findings findings, List<PrefillFinding> cells) {
        List<RowPlot.Group> groups = new ArrayList<>();
        for (String cell : cells.stream().map(PrefillFinding::cell).distinct().toList()) {
            groups.add(new RowPlot.Group(
                    cell,
                    findings.models().stream()
                            .filter(model -> find(cells, cell, model).isPresent())
                            .toList()));
        }
        return groups;
    }

    private static Optional<PrefillFinding> find(List<PrefillFinding> cells, String cell, String model) {
        return cells.stream()
                .filter(c -> c.cell().equals(cell) && c.model().equals(model))
                .findFirst();
    }

    /** Of the whole run, so that both figures of it give a category the same colour. */
    private static List<String> categories(Findings findings) {
        Set<String> categories = new LinkedHashSet<>();
        findings.prefills().forEach(p -> categories.addAll(p.counts().keySet()));
        categories.remove(UNPARSED);
        categories.add(UNPARSED);
        return List.copyOf(categories);
    }

    private static Ink ink(List<String> categories, String category) {
        return category.equals(UNPARSED) ? Palette.UNPARSED : Palette.category(categories.indexOf(category));
    }

    private static void bar(Sheet sheet, RowPlot plot, List<String> categories, PrefillFinding prefill, double middle) {
        int counted = prefill.counted();
        String n = counted == prefill.samples() ? "n = " + counted : counted + " of " + prefill.samples();
        sheet.end(n, sheet.right(), middle + 4.5);
        if (counted == 0) {
            sheet.muted("nothing was sorted", plot.left(), middle + 4.5);
            return;
        }
        double x = plot.left();
        for (String category : categories) {
            int count = prefill.counts().getOrDefault(category, 0);
            double share = (double) count / counted;
            double width = share * (plot.right() - plot.left());
            Ink ink = ink(categories, category);
            sheet.add(new Box(x, middle - BAR / 2, width, BAR, ink, datum(prefill, category, share)));
            String words = String.valueOf(count);
            if (width > TextWidth.of(words, Label.SMALL, false) + 3) {
                Ink on = Ink.takesBlack(ink.light()) ? Palette.BLACK : Palette.WHITE;
                sheet.add(new Label(words, x + width / 2, middle + 4.5, Label.Anchor.MIDDLE, Label.SMALL, false, on));
            }
            x += width;
            sheet.line(x, middle - BAR / 2, x, middle + BAR / 2, Palette.CARD);
        }
    }

    private static Datum datum(PrefillFinding prefill, String category, double share) {
        Map<String, Interval> intervals = prefill.intervals();
        Interval interval = intervals.getOrDefault(category, new Interval(share, share));
        return new Datum(
                prefill.cell(),
                prefill.model(),
                category,
                new Bounded(share, Math.min(share, interval.low()), Math.max(share, interval.high())));
    }
}
