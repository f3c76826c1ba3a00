package dev.plumbline.figure.scene;

import org.jspecify.annotations.Nullable;

/**
 * A text on one line.
 *
 * @param x where the text begins, has its middle, or ends
 * @param y its baseline
 */
public record Label(String text, double x, double y, Anchor anchor, double size, boolean bold, Ink ink)
        implements Mark {
    /** The smallest words: 9 points where the sheet is printed 7 inches wide. */
    public static final double SMALL = 13;

    /** The part of the text that is at x. It holds for fonts of any width. */
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
