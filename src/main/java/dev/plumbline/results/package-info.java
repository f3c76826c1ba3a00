/** The records that are the layout of {@code results.json}. Jackson writes and reads them; no other code depends on that layout. */
@NullMarked
package dev.plumbline.results;

import org.jspecify.annotations.NullMarked;
