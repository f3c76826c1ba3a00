package dev.plumbline.figure.scene;

import org.jspecify.annotations.Nullable;

/** A straight line: an axis, a grid line, a whisker. */
public record StraightLine(
        double x1,
        double y1,
        double x2,
        double y2,
        Ink ink,
        double thickness,
        boolean dashed,
        @Nullable Datum datum) implements Mark {
    @Override
    public void paint(Painter painter) {
        painter.rule(this);
    }
}
