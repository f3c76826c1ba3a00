package dev.plumbline.figure.scene;

import org.jspecify.annotations.Nullable;

/**
 * Words on one line.
 *
 * @param x where they begin, have their middle, or end
 * @param y the line they stand on
 */
public record Label(String text, double x, double y, Anchor anchor, double size, boolean bold, Ink ink)
        implements Mark {
    /** The smallest words: 9 points where the sheet is printed 7 inches wide. */
    public static final double SMALL = 13;

    /** Which part of the words stands at x; viewers have fonts of other widths than ours, and then this still holds. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public Label {
        text = PlainText.of(text);
    }

    @Override
    public @Nullable Datum datum() {
        return null;
    }

    @Override
    public void paint(Painter painter) {
        painter.label(this);
    }
}
