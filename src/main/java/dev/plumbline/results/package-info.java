/** The records that are the layout of {@code results.json} and of the other JSON files of a run. Jackson writes and reads them. */
@NullMarked
package dev.plumbline.results;

import org.jspecify.annotations.NullMarked;
