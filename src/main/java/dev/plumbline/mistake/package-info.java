/** Mistakes of the user, reported by file and line. Every package may use it (see ADR 0002). */
@NullMarked
package dev.plumbline.mistake;

import org.jspecify.annotations.NullMarked;
