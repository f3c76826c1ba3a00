package dev.plumbline.figure;

import dev.plumbline.figure.scene.Scene;
import org.jspecify.annotations.Nullable;

/** One kind of figure. */
interface Figure {
    /** The stem of its files. */
    String name();

    /** Why there is nothing to draw, or null if there is. */
    @Nullable
    String missing(Findings findings);

    /** The figure; only where nothing is missing. */
    Scene draw(Findings findings, Caption caption);
}
