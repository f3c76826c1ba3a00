/** The rate and the number of calls, learned from a host's answers. Opens no socket; imports only {@code profile}. */
@NullMarked
package dev.plumbline.gateway.pace;

import org.jspecify.annotations.NullMarked;
