/** Writes files completely or not at all, only inside the project, and only files that Plumbline made. Every package may use it. */
@NullMarked
package dev.plumbline.disk;

import org.jspecify.annotations.NullMarked;
