/** The interface that users implement to evaluate their own models: one call with a request and an answer. */
@NullMarked
package dev.plumbline.spi;

import org.jspecify.annotations.NullMarked;
