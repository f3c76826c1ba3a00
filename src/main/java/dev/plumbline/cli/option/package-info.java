/** Options that several commands share, the folder of a call, and messages about wrong options. Does not import other commands. */
@NullMarked
package dev.plumbline.cli.option;

import org.jspecify.annotations.NullMarked;
