/** The files that Plumbline writes: its own, whole or not at all, inside the project; every package may write one. */
@NullMarked
package dev.plumbline.disk;

import org.jspecify.annotations.NullMarked;
