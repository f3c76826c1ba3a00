/** Dialects: a chat request to what goes over the wire and back; pure, no socket. */
@NullMarked
package dev.plumbline.provider;

import org.jspecify.annotations.NullMarked;
