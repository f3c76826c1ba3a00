/** API keys and identifiers of hosts: where they may come from, and how they are kept out of all output. Imports only {@code profile}. */
@NullMarked
package dev.plumbline.gateway.key;

import org.jspecify.annotations.NullMarked;
