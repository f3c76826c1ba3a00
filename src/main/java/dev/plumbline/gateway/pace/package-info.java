/** How fast calls may begin and how many may be open at once, learnt from how a host answers. Opens no socket; imports {@code profile} alone. */
@NullMarked
package dev.plumbline.gateway.pace;

import org.jspecify.annotations.NullMarked;
