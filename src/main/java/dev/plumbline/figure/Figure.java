package dev.plumbline.figure;

import dev.plumbline.figure.scene.Scene;
import org.jspecify.annotations.Nullable;

/** One kind of figure. */
interface Figure {
    /** Returns the name of the figure's files, without extension. */
    String name();

    /** Returns the reason why the figure cannot be drawn, or null if it can. */
    @Nullable
    String missing(Findings findings);

    /** Draws the figure. Call this only if {@link #missing} returns null. */
    Scene draw(Findings findings, Caption caption);
}
