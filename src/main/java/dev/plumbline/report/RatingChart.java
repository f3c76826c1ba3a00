package dev.plumbline.report;

import dev.plumbline.stats.Bounded;
import java.util.List;
import java.util.Locale;

/** Draws what models answer to one question: a bar for each answer and model, with whiskers for what truncation leaves open. */
final class RatingChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final double LEFT = 48;
    private static final double RIGHT = 708;
    private static final double TOP = 58;
    private static final double BOTTOM = 262;
    private static final int SMALL = 12;

    private RatingChart() {}

    /**
     * The picture.
     *
     * @param title what stands above it
     * @param minAnswer the smallest answer
     * @param models base first, so that it is grey; all with equally many bars
     */
    static byte[] png(String title, int minAnswer, List<BarSeries> models) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        canvas.text(title, LEFT, 20, 15);
        legend(canvas, models);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            canvas.gridLine(LEFT, y, RIGHT);
            canvas.rightAligned(String.format(Locale.ROOT, "%d %%", 10 * tenth), LEFT - 6, y + 4, SMALL);
        }
        int answers = models.get(0).bars().size();
        double slot = (RIGHT - LEFT) / answers;
        double barWidth = slot * 0.8 / models.size();
        for (int answer = 0; answer < answers; answer++) {
            double x = LEFT + slot * answer + slot * 0.1;
            for (int m = 0; m < models.size(); m++) {
                bar(canvas, models.get(m).bars().get(answer), x + m * barWidth, barWidth, m);
            }
            canvas.centred(String.valueOf(minAnswer + answer), LEFT + slot * (answer + 0.5), BOTTOM + 16, SMALL);
        }
        canvas.line(LEFT, BOTTOM, RIGHT, BOTTOM);
        canvas.centred("answer; whiskers: what the token cut-off leaves open", (LEFT + RIGHT) / 2, HEIGHT - 6, SMALL);
        return canvas.png();
    }

    private static void legend(Canvas canvas, List<BarSeries> models) {
        double x = LEFT;
        for (int m = 0; m < models.size(); m++) {
            canvas.bar(x, 32, 12, 12, Canvas.model(m));
            canvas.text(models.get(m).name(), x + 17, 43, SMALL);
            x += 40 + canvas.width(models.get(m).name(), SMALL);
        }
    }

    private static void bar(Canvas canvas, Bounded value, double x, double width, int position) {
        double top = y(value.value());
        canvas.bar(x, top, width - 1, BOTTOM - top, Canvas.model(position));
        if (value.high() - value.low() > 0.001) {
            double middle = x + (width - 1) / 2;
            canvas.line(middle, y(value.low()), middle, y(value.high()));
            canvas.line(middle - 4, y(value.low()), middle + 4, y(value.low()));
            canvas.line(middle - 4, y(value.high()), middle + 4, y(value.high()));
        }
    }

    private static double y(double probability) {
        return BOTTOM - probability * (BOTTOM - TOP);
    }
}
