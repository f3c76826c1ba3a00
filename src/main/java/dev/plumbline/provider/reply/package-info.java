/** Reads responses of hosts: a reply, or a refusal with the reaction to it. */
@NullMarked
package dev.plumbline.provider.reply;

import org.jspecify.annotations.NullMarked;
