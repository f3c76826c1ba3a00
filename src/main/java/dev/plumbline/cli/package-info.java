/** The commands of {@code plumbline.jar}. */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
