/** The commands before a run: what it will cost, and whether its hosts can be measured. */
@NullMarked
package dev.plumbline.probe;

import org.jspecify.annotations.NullMarked;
