/** Builds requests from questions and reads replies. Does no input or output. */
@NullMarked
package dev.plumbline.measure;

import org.jspecify.annotations.NullMarked;
