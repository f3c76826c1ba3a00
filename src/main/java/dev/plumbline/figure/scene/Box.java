package dev.plumbline.figure.scene;

import org.jspecify.annotations.Nullable;

/** A filled rectangle, such as a bar, a cell or a swatch. Its position is that of its upper left corner. */
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
