package dev.plumbline.figure;

import dev.plumbline.figure.scene.Axis;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The mean answer of base and of each candidate. */
final class MeansFigure implements Figure {
    private static final String TITLE = "Mean answers, before and after";
    private static final double DOT = 4.5;

    /**
     * The mean answers of base and one candidate to one question, in points of the scale.
     *
     * @param min the smallest answer of the scale
     * @param max the largest
     */
    private record MeanPair(String question, String model, Bounded before, Bounded after, int min, int max) {
        String words() {
            return String.format(
                    Locale.ROOT,
                    "%.1f \u2192 %.1f [%.1f, %.1f]",
                    before.value(),
                    after.value(),
                    after.low(),
                    after.high());
        }
    }

    @Override
    public String name() {
        return "means";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return pairs(findings).isEmpty() ? "no question was measured on base and a candidate" : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        List<MeanPair> pairs = pairs(findings);
        Sheet sheet = new Sheet(Sheet.WIDTH);
        sheet.title(TITLE);
        Legend legend = new Legend(sheet);
        for (String model : findings.models()) {
            legend.entry(model, 12, (x, y) -> dot(findings, model, x + 6, y, null));
        }
        legend.end();
        double words = pairs.stream()
                .mapToDouble(p -> TextWidth.of(p.words(), Label.SMALL, false))
                .max()
                .orElse(0);
        RowPlot plot = new RowPlot(sheet, groups(pairs), words);
        int min = pairs.stream().mapToInt(MeanPair::min).min().orElse(0);
        int max = Math.max(min + 1, pairs.stream().mapToInt(MeanPair::max).max().orElse(1));
        Axis axis = new Axis(min, max, plot.left() + 8, plot.right() - 18);
        List<Double> ticks = ticks(min, max);
        plot.ticks(axis, ticks, tick -> String.valueOf(Math.round(tick)));
        plot.grid(axis, ticks);
        plot.draw((question, model, middle) -> pairs.stream()
                .filter(p -> p.question().equals(question) && p.model().equals(model))
                .forEach(p -> row(sheet, axis, findings, p, middle)));
        plot.ticksAgain(axis, ticks, tick -> String.valueOf(Math.round(tick)));
        return caption.under(
                sheet,
                findings,
                name(),
                TITLE,
                "Expected answer on the scale, base (hollow) to candidate; thick lines are the bounds for the token cut-off. A mean does"
                        + " not show whether answers spread. n: " + findings.measured() + ".");
    }

    /** Returns the measured pairs, in the order of questions, then of roles. */
    private static List<MeanPair> pairs(Findings findings) {
        List<MeanPair> pairs = new ArrayList<>();
        for (String question : findings.questions()) {
            SeenDistribution base = seen(findings, question, findings.base());
            for (String model : findings.candidates()) {
                SeenDistribution candidate = seen(findings, question, model);
                if (base != null && candidate != null) {
                    pairs.add(new MeanPair(
                            question,
                            model,
                            base.mean(),
                            candidate.mean(),
                            Math.min(base.min(), candidate.min()),
                            Math.max(base.max(), candidate.max())));
                }
            }
        }
        return pairs;
    }

    private static @Nullable SeenDistribution seen(Findings findings, String question, String model) {
        return findings.rating(question, model)
                .filter(RatingFinding::isOrdered)
                .map(RatingFinding::seen)
                .orElse(null);
    }

    private static List<RowPlot.Group> groups(List<MeanPair> pairs) {
        return pairs.stream()
                .map(MeanPair::question)
                .distinct()
                .map(question -> new RowPlot.Group(
                        question,
                        pairs.stream()
                                .filter(p -> p.question().equals(question))
                                .map(MeanPair::model)
                                .toList()))
                .toList();
    }

    private static List<Double> ticks(int min, int max) {
        int step = Math.max(1, (max - min + 9) / 10);
        return IntStream.iterate(min, n -> n <= max, n -> n + step)
                .mapToObj(n -> (double) n)
                .toList();
    }

    private static void row(Sheet sheet, Axis axis, Findings findings, MeanPair pair, double middle) {
        Bounded before = pair.before();
        Bounded after = pair.after();
        Ink ink = findings.ink(pair.model());
        sheet.add(new StraightLine(
                axis.at(before.value()), middle, axis.at(after.value()), middle, ink, 1.2, false, null));
        range(sheet, axis, before, middle, findings.ink(findings.base()));
        range(sheet, axis, after, middle, ink);
        Datum from = new Datum(pair.question(), findings.base(), "mean", before);
        Symbol hollow = dot(findings, findings.base(), axis.at(before.value()), middle, from);
        sheet.add(hollow.onCard());
        sheet.add(hollow);
        Datum to = new Datum(pair.question(), pair.model(), "mean", after);
        sheet.add(dot(findings, pair.model(), axis.at(after.value()), middle, to));
        sheet.end(pair.words(), sheet.right(), middle + 4.5);
    }

    private static void range(Sheet sheet, Axis axis, Bounded mean, double middle, Ink ink) {
        sheet.add(new StraightLine(axis.at(mean.low()), middle, axis.at(mean.high()), middle, ink, 3.5, false, null));
        RowPlot.caps(sheet, axis, mean, middle, ink);
    }

    /** Returns a dot. The dot of base is hollow, so that base and candidate differ in print without colour. */
    private static Symbol dot(Findings findings, String model, double x, double y, @Nullable Datum datum) {
        return new Symbol(Symbol.Sign.CIRCLE, x, y, DOT, findings.ink(model), !model.equals(findings.base()), datum);
    }
}
