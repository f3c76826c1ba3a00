/** Turns training sets into the JSONL that fine-tunes are trained on, and counts such files. */
@NullMarked
package dev.plumbline.tuning;

import org.jspecify.annotations.NullMarked;
