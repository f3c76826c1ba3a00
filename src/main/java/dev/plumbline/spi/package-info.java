/** The interface that users implement to evaluate models of their own: one call with its request and its answer. */
@NullMarked
package dev.plumbline.spi;

import org.jspecify.annotations.NullMarked;
