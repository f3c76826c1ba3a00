/** Verdicts, and the baseline of shifts that were accepted. */
@NullMarked
package dev.plumbline.gate;

import org.jspecify.annotations.NullMarked;
