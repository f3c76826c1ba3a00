/** The quality of a judge, and shares corrected for its mistakes. */
@NullMarked
package dev.plumbline.stats.judge;

import org.jspecify.annotations.NullMarked;
