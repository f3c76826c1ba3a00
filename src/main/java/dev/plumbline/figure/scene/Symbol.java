package dev.plumbline.figure.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small sign around a point. Signs differ in shape, so that no meaning depends on colour alone. */
public record Symbol(
        Sign sign,
        double x,
        double y,
        double radius,
        Ink ink,
        boolean filled,
        @Nullable Datum datum) implements Mark {
    /** The shape of a sign. */
    public enum Sign {
        CIRCLE,
        TRIANGLE,
        DIAMOND,
        TICK
    }

    /** A corner of the outline. */
    record Corner(double x, double y) {}

    /** Returns the outline. It is closed except for a tick, and empty for a circle. */
    List<Corner> corners() {
        return switch (sign) {
            case CIRCLE -> List.of();
            case TRIANGLE -> List.of(at(0, -1.1), at(1, 0.75), at(-1, 0.75));
            case DIAMOND -> List.of(at(0, -1.15), at(1.15, 0), at(0, 1.15), at(-1.15, 0));
            case TICK -> List.of(at(-0.9, 0.1), at(-0.25, 0.8), at(1, -0.8));
        };
    }

    /** Returns this sign filled with the card's colour. Drawn below a hollow sign, it hides the lines behind it. */
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
