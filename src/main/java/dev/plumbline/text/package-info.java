/** Printable text: makes words from models, hosts and files safe to show. Also computes the SHA-256 of texts. Imports no other package; every package may use it. */
@NullMarked
package dev.plumbline.text;

import org.jspecify.annotations.NullMarked;
