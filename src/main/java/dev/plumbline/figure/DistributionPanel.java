package dev.plumbline.figure;

import dev.plumbline.figure.scene.Axis;
import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Sheet;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.util.ArrayList;
import java.util.List;

/** One question's panel: a group of bars for each answer, a bar for each model. */
final class DistributionPanel {
    private static final double HEIGHT = 180;
    private static final double LINE = 15;
    /** The maximum number of lines for the label of one choice. */
    private static final int MOST_LINES = 3;

    private static final double TITLE = 30;
    private static final double PLOT = 126;
    private static final double GUTTER = 30;
    private static final double LEAST_BAR = 2.5;
    private static final double BARS = 0.84;
    /** The smallest probability at which a whisker is longer than the thickness of its line. */
    private static final double SHORTEST_WHISKER = 0.005;

    private final Sheet sheet;
    private final Findings findings;

    DistributionPanel(Sheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Returns the minimum width at which bars are distinguishable. */
    double leastWidth() {
        int answers = findings.ratings().stream()
                .mapToInt(rating -> rating.seen() == null ? 1 : rating.answers().size())
                .max()
                .orElse(1);
        return GUTTER + answers * findings.models().size() * LEAST_BAR / BARS;
    }

    /** Returns the height of the whole panel, including title and answers. */
    double height() {
        return HEIGHT + (hasWords() ? (MOST_LINES - 1) * LINE : 0);
    }

    /** Returns whether any answers are labelled with words, which need more room than numbers. */
    boolean hasWords() {
        return findings.ratings().stream().anyMatch(rating -> rating.choices() != null);
    }

    void draw(String question, double x, double y, double width) {
        double left = x + GUTTER;
        double right = x + width;
        Axis height = new Axis(0, 1, y + TITLE + PLOT, y + TITLE);
        sheet.bold(TextWidth.fit(question, Label.SMALL, true, width), x, y + 14);
        for (double share : new double[] {0, 0.5, 1}) {
            sheet.line(left, height.at(share), right, height.at(share), share == 0 ? Palette.MUTED : Palette.GRID);
            sheet.end(String.valueOf(Math.round(100 * share)), left - 5, height.at(share) + 4.5);
        }
        List<RatingFinding> measured = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String model : findings.models()) {
            findings.rating(question, model).ifPresent(rating -> {
                if (rating.seen() == null) {
                    missing.add(model + ": " + rating.outcome());
                } else {
                    measured.add(rating);
                }
            });
        }
        bars(measured, left, right, height);
        say(missing, left, right, height.at(1) + 14);
    }

    private void bars(List<RatingFinding> ratings, double left, double right, Axis height) {
        List<Integer> answers = ratings.stream()
                .flatMap(rating -> rating.answers().stream())
                .distinct()
                .sorted()
                .toList();
        double slot = (right - left) / Math.max(1, answers.size());
        int models = findings.models().size();
        double bar = slot * BARS / models;
        for (int i = 0; i < answers.size(); i++) {
            int answer = answers.get(i);
            double start = left + slot * i + slot * (1 - BARS) / 2;
            for (RatingFinding rating : ratings) {
                if (answer >= scale(rating).min() && answer <= scale(rating).max()) {
                    int place = findings.models().indexOf(rating.model());
                    bar(rating, answer, start + place * bar, bar, height);
                }
            }
        }
        if (!ratings.isEmpty()) {
            boolean words = ratings.get(0).choices() != null;
            answers(answers.stream().map(ratings.get(0)::label).toList(), words, left, slot, height.at(0) + 16);
        }
    }

    private static SeenDistribution scale(RatingFinding rating) {
        return java.util.Objects.requireNonNull(rating.seen());
    }

    private void bar(RatingFinding rating, int answer, double x, double width, Axis height) {
        Bounded p = rating.bar(answer);
        double top = height.at(p.value());
        Datum datum = new Datum(rating.question(), rating.model(), "answer " + rating.label(answer), p);
        sheet.add(new Box(x, top, width, height.at(0) - top, findings.ink(rating.model()), datum));
        if (p.high() - p.low() > SHORTEST_WHISKER) {
            double middle = x + width / 2;
            double cap = Math.min(2.5, width / 2);
            // A whisker that is drawn without a bar has its model's colour.
            Ink ink = p.value() < SHORTEST_WHISKER ? findings.ink(rating.model()) : Palette.TEXT;
            sheet.line(middle, height.at(p.low()), middle, height.at(p.high()), ink);
            sheet.line(middle - cap, height.at(p.low()), middle + cap, height.at(p.low()), ink);
            sheet.line(middle - cap, height.at(p.high()), middle + cap, height.at(p.high()), ink);
        }
    }

    /** Writes the label of every answer, or of every second, fifth or tenth answer if the labels would overlap. Shortens labels of words. */
    private void answers(List<String> answers, boolean words, double left, double slot, double y) {
        double widest = words
                ? 0
                : Math.max(
                        TextWidth.of(answers.get(0), Label.SMALL, false),
                        TextWidth.of(answers.get(answers.size() - 1), Label.SMALL, false));
        int step = 1;
        for (int wider : new int[] {2, 5, 10, 20, 50, 100}) {
            step = slot * step < widest + 4 ? wider : step;
        }
        for (int i = 0; i < answers.size(); i += step) {
            List<String> lines = words ? lines(answers.get(i), slot - 4) : List.of(answers.get(i));
            for (int line = 0; line < lines.size(); line++) {
                sheet.middle(lines.get(line), left + slot * (i + 0.5), y + LINE * line);
            }
        }
    }

    /** Returns the label of a choice in at most {@link #MOST_LINES} lines; shortens the last line if needed. */
    private static List<String> lines(String words, double width) {
        List<String> lines = TextWidth.wrap(words, Label.SMALL, false, width);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        first.add(TextWidth.fit(
                String.join(" ", lines.subList(MOST_LINES - 1, lines.size())), Label.SMALL, false, width));
        return first;
    }

    private void say(List<String> missing, double left, double right, double y) {
        int lines = Math.min(missing.size(), 5);
        for (int i = 0; i < lines; i++) {
            boolean more = i == lines - 1 && missing.size() > lines;
            String words = more ? "and " + (missing.size() - i) + " more" : missing.get(i);
            sheet.muted(TextWidth.fit(words, Label.SMALL, false, right - left - 4), left + 4, y + 17 * i);
        }
    }
}
