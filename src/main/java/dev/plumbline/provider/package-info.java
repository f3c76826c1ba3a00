/** Dialects: turn a chat request into the JSON of a host and its reply back. Opens no socket. */
@NullMarked
package dev.plumbline.provider;

import org.jspecify.annotations.NullMarked;
