/** The figures of {@code results.json}. Each is a scene that is painted as SVG and as PNG. */
@NullMarked
package dev.plumbline.figure;

import org.jspecify.annotations.NullMarked;
