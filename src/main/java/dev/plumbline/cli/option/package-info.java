/** Options that several commands share, the invocation of a command, and messages about wrong options. Does not import other commands. */
@NullMarked
package dev.plumbline.cli.option;

import org.jspecify.annotations.NullMarked;
