/** {@code overview.html} and the pages that it links to, made from a run's files. */
@NullMarked
package dev.plumbline.page;

import org.jspecify.annotations.NullMarked;
