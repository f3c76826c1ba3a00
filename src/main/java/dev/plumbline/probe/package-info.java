/** Trying models out before a run believes them. */
@NullMarked
package dev.plumbline.probe;

import org.jspecify.annotations.NullMarked;
