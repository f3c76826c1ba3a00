/** The pages that people read: {@code overview.html} and what it links to, made from a run's files. */
@NullMarked
package dev.plumbline.page;

import org.jspecify.annotations.NullMarked;
