/** The parts of a figure before it is painted, and the painters for SVG and PNG. Does not use results. */
@NullMarked
package dev.plumbline.figure.scene;

import org.jspecify.annotations.NullMarked;
