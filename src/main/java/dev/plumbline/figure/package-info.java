/** What {@code results.json} says, drawn: one scene a figure, painted as SVG and as PNG. */
@NullMarked
package dev.plumbline.figure;

import org.jspecify.annotations.NullMarked;
