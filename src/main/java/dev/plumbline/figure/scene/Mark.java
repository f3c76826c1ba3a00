package dev.plumbline.figure.scene;

import org.jspecify.annotations.Nullable;

/** One thing that is drawn on a sheet. Lengths are in units; a sheet as wide as the text of a printed page has 720 units. */
public sealed interface Mark permits Box, StraightLine, Label, Symbol {
    /** Returns the colour of the mark. */
    Ink ink();

    /** Returns the number that the mark shows, or null for a mark without a number, such as a grid line. */
    @Nullable
    Datum datum();

    void paint(Painter painter);
}
