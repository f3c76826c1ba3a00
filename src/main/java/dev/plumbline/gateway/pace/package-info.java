/** The rate and number of calls, learned from a host's answers. Opens no socket; imports {@code profile} alone. */
@NullMarked
package dev.plumbline.gateway.pace;

import org.jspecify.annotations.NullMarked;
