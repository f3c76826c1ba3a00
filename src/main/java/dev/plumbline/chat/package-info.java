/** The request and the reply of one model call, and the interface of all gateways. */
@NullMarked
package dev.plumbline.chat;

import org.jspecify.annotations.NullMarked;
