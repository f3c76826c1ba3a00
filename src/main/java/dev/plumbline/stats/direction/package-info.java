/** Whether shifts over many questions point one way, over wordings and seeds too. */
@NullMarked
package dev.plumbline.stats.direction;

import org.jspecify.annotations.NullMarked;
