/** What a user got wrong, told by file and line; every package may report one (see ADR 0002). */
@NullMarked
package dev.plumbline.mistake;

import org.jspecify.annotations.NullMarked;
