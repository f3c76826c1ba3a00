/** Whether shifts over many questions have one direction, also over wordings and seeds. */
@NullMarked
package dev.plumbline.stats.direction;

import org.jspecify.annotations.NullMarked;
