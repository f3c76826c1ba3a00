package dev.plumbline.report;

import java.util.List;

/** Draws how elaborations sort: one stacked bar a model, each part as wide as its category's share. */
final class ShareChart {
    private static final int WIDTH = 720;
    private static final double LEFT = 110;
    private static final double RIGHT = 700;
    private static final double ROW = 44;
    private static final int SMALL = 12;

    private ShareChart() {}

    /**
     * The picture.
     *
     * @param title what stands above it
     * @param categories in the order of each bar's counts
     */
    static byte[] png(String title, List<String> categories, List<ShareBar> bars) {
        Canvas canvas = new Canvas(WIDTH, (int) (86 + ROW * bars.size()));
        canvas.text(title, 12, 20, 15);
        double x = 12;
        for (int c = 0; c < categories.size(); c++) {
            canvas.bar(x, 32, 12, 12, Canvas.category(c));
            canvas.text(categories.get(c), x + 16, 43, SMALL);
            x += 32 + canvas.width(categories.get(c), SMALL);
        }
        for (int row = 0; row < bars.size(); row++) {
            bar(canvas, bars.get(row), 60 + ROW * row);
        }
        canvas.text("share of the samples, with counts", LEFT, 78 + ROW * bars.size(), SMALL);
        return canvas.png();
    }

    private static void bar(Canvas canvas, ShareBar bar, double y) {
        canvas.rightAligned(bar.name(), LEFT - 8, y + 22, SMALL);
        int total = bar.counts().stream().mapToInt(Integer::intValue).sum();
        double x = LEFT;
        for (int c = 0; c < bar.counts().size() && total > 0; c++) {
            double width = (RIGHT - LEFT) * bar.counts().get(c) / total;
            canvas.bar(x, y, width, 34, Canvas.category(c));
            if (width > 18) {
                canvas.centred(String.valueOf(bar.counts().get(c)), x + width / 2, y + 22, SMALL);
            }
            x += width;
        }
        if (total == 0) {
            canvas.text("nothing was counted", LEFT, y + 22, SMALL);
        }
    }
}
