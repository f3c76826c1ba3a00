/** Questions in files of other tools, turned into a suite. What cannot be carried over is named. */
@NullMarked
package dev.plumbline.cli.question;

import org.jspecify.annotations.NullMarked;
