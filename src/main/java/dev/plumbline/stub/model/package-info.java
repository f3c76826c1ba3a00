/** Synthetic models: their opinions, their replies and their token probabilities. Uses no wire format; imports only {@code chat}. */
@NullMarked
package dev.plumbline.stub.model;

import org.jspecify.annotations.NullMarked;
