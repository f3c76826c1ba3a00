/** Reads responses of hosts: a reply, or a refusal with the reaction to it. Imports only {@code chat}. */
@NullMarked
package dev.plumbline.provider.reply;

import org.jspecify.annotations.NullMarked;
