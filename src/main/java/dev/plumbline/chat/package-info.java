/** The words of one model call, and the port everyone talks to. */
@NullMarked
package dev.plumbline.chat;

import org.jspecify.annotations.NullMarked;
