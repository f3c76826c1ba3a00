package dev.plumbline.figure.scene;

import org.jspecify.annotations.Nullable;

/** A filled rectangle, from its upper left corner: a bar, a cell, a swatch. */
public record Box(
        double x,
        double y,
        double width,
        double height,
        Ink ink,
        @Nullable Datum datum) implements Mark {
    public Box {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("a box has no negative side (was " + width + " x " + height + ")");
        }
    }

    @Override
    public void paint(Painter painter) {
        painter.box(this);
    }
}
