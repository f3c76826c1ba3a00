/** The {@code tune} commands: export, start, watch, cancel and the profile of a finished job. */
@NullMarked
package dev.plumbline.cli.tune;

import org.jspecify.annotations.NullMarked;
