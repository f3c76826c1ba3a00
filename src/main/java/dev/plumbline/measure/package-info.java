/** Builds requests from questions and reads replies back; pure, no input or output. */
@NullMarked
package dev.plumbline.measure;

import org.jspecify.annotations.NullMarked;
