/** Append-only journals of work that costs money; imports no package of ours but those everyone may import. */
@NullMarked
package dev.plumbline.journal;

import org.jspecify.annotations.NullMarked;
