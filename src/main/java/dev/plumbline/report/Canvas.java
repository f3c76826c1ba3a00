package dev.plumbline.report;

import dev.plumbline.figure.Palette;
import dev.plumbline.figure.Png;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A white sheet for charts, drawn at twice its size so that it stays sharp; its colours are those of the figures. */
final class Canvas {
    static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

    private static final int SCALE = 2;

    private final BufferedImage image;
    private final Graphics2D g;

    Canvas(int width, int height) {
        image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.scale(SCALE, SCALE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setStroke(new BasicStroke(1));
    }

    static Color model(int position) {
        return Palette.model(position).light();
    }

    static Color category(int position) {
        return Palette.category(position).light();
    }

    void bar(double x, double y, double width, double height, Color colour) {
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void line(double x1, double y1, double x2, double y2) {
        g.setColor(INK);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void gridLine(double x1, double y, double x2) {
        g.setColor(GRID);
        g.draw(new Line2D.Double(x1, y, x2, y));
    }

    /** A text that begins at x. */
    void text(String text, double x, double y, int size) {
        g.setColor(INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        g.drawString(shown(text), (float) x, (float) y);
    }

    /** A text whose middle is x. */
    void centred(String text, double x, double y, int size) {
        text(text, x - width(text, size) / 2, y, size);
    }

    /** A text that ends at x. */
    void rightAligned(String text, double x, double y, int size) {
        text(text, x - width(text, size), y, size);
    }

    double width(String text, int size) {
        return g.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, size))
                .getStringBounds(shown(text), g)
                .getWidth();
    }

    /** Names come from files: no line breaks, no direction marks, no endless ones. */
    private static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        return plain.length() <= 60 ? plain : plain.substring(0, 59) + "\u2026";
    }

    byte[] png() {
        g.dispose();
        return Png.of(image);
    }
}
