/** Before a run: what it will take, and whether its hosts can be measured at all. */
@NullMarked
package dev.plumbline.probe;

import org.jspecify.annotations.NullMarked;
