/** What a figure consists of before it is painted, and the painters for SVG and PNG. Knows nothing of results. */
@NullMarked
package dev.plumbline.figure.scene;

import org.jspecify.annotations.NullMarked;
