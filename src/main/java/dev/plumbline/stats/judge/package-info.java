/** How good a judge is, and shares corrected for its mistakes. */
@NullMarked
package dev.plumbline.stats.judge;

import org.jspecify.annotations.NullMarked;
