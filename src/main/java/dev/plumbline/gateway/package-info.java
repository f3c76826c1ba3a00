/** The only place with a socket: calls bounded, paced, tried again and recorded. */
@NullMarked
package dev.plumbline.gateway;

import org.jspecify.annotations.NullMarked;
