/** Training sets to the JSONL that fine-tunes are made from, and statistics about such files. */
@NullMarked
package dev.plumbline.tuning;

import org.jspecify.annotations.NullMarked;
