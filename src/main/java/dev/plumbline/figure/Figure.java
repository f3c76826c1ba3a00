package dev.plumbline.figure;

import dev.plumbline.figure.scene.Scene;
import org.jspecify.annotations.Nullable;

/** One kind of figure. */
interface Figure {
    /** Returns the stem of its files. */
    String name();

    /** Returns why there is nothing to draw, or null if there is. */
    @Nullable
    String missing(Findings findings);

    /** Returns the figure. Nothing may be missing. */
    Scene draw(Findings findings, Caption caption);
}
