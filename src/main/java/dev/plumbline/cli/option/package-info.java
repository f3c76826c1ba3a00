/** Options that several commands share, where a command was called, and how a wrong option is reported. Imports nothing of other commands. */
@NullMarked
package dev.plumbline.cli.option;

import org.jspecify.annotations.NullMarked;
