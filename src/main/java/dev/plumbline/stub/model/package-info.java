/** Synthetic models: what they think, how they say it, and how sure they are of each token. Knows no wire format; imports {@code chat} alone. */
@NullMarked
package dev.plumbline.stub.model;

import org.jspecify.annotations.NullMarked;
