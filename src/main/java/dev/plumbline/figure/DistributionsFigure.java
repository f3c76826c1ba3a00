package dev.plumbline.figure;

import dev.plumbline.figure.scene.Legend;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The study's first figure: the answers of every model, with one panel for each question. */
final class DistributionsFigure implements Figure {
    static final String TITLE = "What each model answers";
    private static final double GAP = 18;
    private static final int MOST_COLUMNS = 3;
    /** The minimum width of a panel whose answers are labelled with words. */
    private static final double WORDY = 300;

    @Override
    public String name() {
        return "distributions";
    }

    @Override
    public @Nullable String missing(Findings findings) {
        return findings.ratings().stream().allMatch(r -> r.seen() == null) ? "no rating was measured" : null;
    }

    @Override
    public Scene draw(Findings findings, Caption caption) {
        Sheet sheet = new Sheet(Sheet.WIDTH);
        sheet.title(TITLE);
        Legend legend = new Legend(sheet);
        findings.models().forEach(model -> legend.swatch(findings.ink(model), model));
        legend.end();
        List<String> questions = findings.ratings().stream()
                .map(RatingFinding::question)
                .distinct()
                .toList();
        DistributionPanel panel = new DistributionPanel(sheet, findings);
        double least = panel.hasWords() ? Math.max(WORDY, panel.leastWidth()) : panel.leastWidth();
        int columns = columns(questions.size(), sheet.right() - Sheet.MARGIN, least);
        double width = (sheet.right() - Sheet.MARGIN - GAP * (columns - 1)) / columns;
        for (int i = 0; i < questions.size(); i++) {
            int column = i % columns;
            panel.draw(questions.get(i), Sheet.MARGIN + column * (width + GAP), sheet.bottom(), width);
            if (column == columns - 1 || i == questions.size() - 1) {
                sheet.down(panel.height() + (i == questions.size() - 1 ? 0 : GAP - 4));
            }
        }
        return caption.under(sheet, findings, name(), TITLE, method(findings));
    }

    /** Returns the number of columns that makes the figure nearly square while the bars stay visible. */
    private static int columns(int panels, double room, double least) {
        int square = Math.min(MOST_COLUMNS, (int) Math.ceil(Math.sqrt(panels)));
        int fitting = (int) Math.floor((room + GAP) / (least + GAP));
        return Math.max(1, Math.min(square, fitting));
    }

    private static String method(Findings findings) {
        Stream<RatingFinding> read = findings.ratings().stream().filter(r -> r.seen() != null);
        List<String> ways = read.map(r -> r.samples() == 0
                        ? "from the probabilities of the first token, " + r.topLogprobs() + " tokens asked for"
                        : "from " + r.samples() + " drawn answers")
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean drawn = findings.ratings().stream().anyMatch(r -> r.samples() > 0);
        return "Bars: % of the answers on the scale, " + String.join("; ", ways)
                + ". Whiskers: bounds for the token cut-off"
                + (drawn ? ", or Wilson's 95 % intervals for sampled answers" : "") + ". n: "
                + findings.measured() + ".";
    }
}
