/** The figures of {@code results.json}: one scene a figure, painted as SVG and as PNG. */
@NullMarked
package dev.plumbline.figure;

import org.jspecify.annotations.NullMarked;
