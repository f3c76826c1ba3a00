package dev.plumbline.figure.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small sign around a point; signs differ in shape, so that nothing depends on colour alone. */
public record Symbol(
        Sign sign,
        double x,
        double y,
        double radius,
        Ink ink,
        boolean filled,
        @Nullable Datum datum) implements Mark {
    /** The shapes. */
    public enum Sign {
        CIRCLE,
        TRIANGLE,
        DIAMOND,
        TICK
    }

    /** A corner of the outline. */
    record Corner(double x, double y) {}

    /** Returns the outline; closed, except that of a tick, and empty for a circle, which has no corners. */
    List<Corner> corners() {
        return switch (sign) {
            case CIRCLE -> List.of();
            case TRIANGLE -> List.of(at(0, -1.1), at(1, 0.75), at(-1, 0.75));
            case DIAMOND -> List.of(at(0, -1.15), at(1.15, 0), at(0, 1.15), at(-1.15, 0));
            case TICK -> List.of(at(-0.9, 0.1), at(-0.25, 0.8), at(1, -0.8));
        };
    }

    /** Returns the same filled with the card's colour, to be drawn below a hollow sign so that no line shows through. */
    public Symbol onCard() {
        return new Symbol(sign, x, y, radius, Palette.CARD, true, null);
    }

    private Corner at(double dx, double dy) {
        return new Corner(x + dx * radius, y + dy * radius);
    }

    @Override
    public void paint(Painter painter) {
        painter.symbol(this);
    }
}
