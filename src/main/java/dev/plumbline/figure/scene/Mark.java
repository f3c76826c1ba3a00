package dev.plumbline.figure.scene;

import org.jspecify.annotations.Nullable;

/** One thing on a sheet. Lengths are in units: a sheet as wide as the text of a printed page has 720. */
public sealed interface Mark permits Box, StraightLine, Label, Symbol {
    /** Returns what it is drawn in. */
    Ink ink();

    /** Returns the number it shows, or null for what only helps to read. */
    @Nullable
    Datum datum();

    /** Paints this mark. */
    void paint(Painter painter);
}
