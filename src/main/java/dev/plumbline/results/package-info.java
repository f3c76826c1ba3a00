/** The records that are the layout of {@code results.json}, written and read by Jackson; no other code depends on that layout. */
@NullMarked
package dev.plumbline.results;

import org.jspecify.annotations.NullMarked;
