/** Turns questions from files of other tools into a suite, and names what it cannot import. */
@NullMarked
package dev.plumbline.cli.question;

import org.jspecify.annotations.NullMarked;
