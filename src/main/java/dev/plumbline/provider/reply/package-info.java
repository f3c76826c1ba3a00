/** What hosts send back, read: a reply, or why it is none and what may be done about it. Imports {@code chat} alone. */
@NullMarked
package dev.plumbline.provider.reply;

import org.jspecify.annotations.NullMarked;
