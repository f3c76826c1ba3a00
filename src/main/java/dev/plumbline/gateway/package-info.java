/** The only package with a socket. Limits, paces, retries and records calls. */
@NullMarked
package dev.plumbline.gateway;

import org.jspecify.annotations.NullMarked;
