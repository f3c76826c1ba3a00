/** Makes text from models, hosts and files safe to show, and computes SHA-256 hashes. Imports no other package; every package may use it. */
@NullMarked
package dev.plumbline.text;

import org.jspecify.annotations.NullMarked;
