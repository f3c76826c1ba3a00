package dev.plumbline.figure.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints a scene as PNG, at twice its size so that it stays sharp. Uses the light colours, because a PNG cannot adapt to the page that shows it. */
public final class PngPainter implements Painter {
    private static final double MOST_PIXELS = 60e6;

    private final Graphics2D g;

    private PngPainter(Graphics2D g) {
        this.g = g;
    }

    /** Returns whether the scene is small enough to hold its pixels in memory. */
    public static boolean canHold(Scene scene) {
        return scene.width() * scene.height() <= MOST_PIXELS;
    }

    public static byte[] png(Scene scene) {
        int scale = scene.width() * scene.height() * 4 <= MOST_PIXELS ? 2 : 1;
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(scene.width() * scale),
                (int) Math.ceil(scene.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(Palette.CARD.light()));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        PngPainter painter = new PngPainter(g);
        scene.marks().forEach(mark -> mark.paint(painter));
        g.dispose();
        return Png.of(image);
    }

    @Override
    public void box(Box box) {
        g.setColor(new Color(box.ink().light()));
        g.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }

    @Override
    public void rule(StraightLine rule) {
        g.setColor(new Color(rule.ink().light()));
        float[] dashes = rule.dashed() ? new float[] {5, 4} : null;
        g.setStroke(
                new BasicStroke((float) rule.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
        g.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
    }

    @Override
    public void label(Label label) {
        Font font =
                new Font(Font.SANS_SERIF, label.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) label.size());
        g.setColor(new Color(label.ink().light()));
        g.setFont(font);
        double width = g.getFontMetrics().getStringBounds(label.text(), g).getWidth();
        double left = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
        };
        g.drawString(label.text(), (float) left, (float) label.y());
    }

    @Override
    public void symbol(Symbol symbol) {
        g.setColor(new Color(symbol.ink().light()));
        g.setStroke(new BasicStroke(1.6f));
        Shape outline = outline(symbol);
        if (symbol.filled()) {
            g.fill(outline);
        }
        g.draw(outline);
    }

    private static Shape outline(Symbol symbol) {
        double r = symbol.radius();
        if (symbol.sign() == Symbol.Sign.CIRCLE) {
            return new Ellipse2D.Double(symbol.x() - r, symbol.y() - r, 2 * r, 2 * r);
        }
        Path2D path = new Path2D.Double();
        for (Symbol.Corner corner : symbol.corners()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(corner.x(), corner.y());
            } else {
                path.lineTo(corner.x(), corner.y());
            }
        }
        if (symbol.sign() != Symbol.Sign.TICK) {
            path.closePath();
        }
        return path;
    }
}
