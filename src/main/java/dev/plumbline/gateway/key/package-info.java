/** API keys and other people's identifiers: where they may come from and how they stay out of everything that is written. Imports {@code profile} alone. */
@NullMarked
package dev.plumbline.gateway.key;

import org.jspecify.annotations.NullMarked;
