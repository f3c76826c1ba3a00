package dev.plumbline.figure.scene;

import org.jspecify.annotations.Nullable;

/**
 * A text on one line.
 *
 * @param x the position of the text's start, middle or end, depending on the anchor
 * @param y the position of the text's baseline
 */
public record Label(String text, double x, double y, Anchor anchor, double size, boolean bold, Ink ink)
        implements Mark {
    /** The smallest font size: 9 points if the sheet is printed 7 inches wide. */
    public static final double SMALL = 13;

    /** The part of the text that is placed at x. An anchor works for fonts of any width. */
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
