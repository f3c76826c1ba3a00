/** API keys and identifiers of hosts: reads keys from permitted variables and keeps them out of all output. Imports only {@code profile}. */
@NullMarked
package dev.plumbline.gateway.key;

import org.jspecify.annotations.NullMarked;
