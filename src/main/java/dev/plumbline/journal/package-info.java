/** Append-only journals of work that costs money. Imports only the packages that every package may import. */
@NullMarked
package dev.plumbline.journal;

import org.jspecify.annotations.NullMarked;
