/** The {@code dataset} commands: build, check, compare and count training sets. */
@NullMarked
package dev.plumbline.cli.dataset;

import org.jspecify.annotations.NullMarked;
