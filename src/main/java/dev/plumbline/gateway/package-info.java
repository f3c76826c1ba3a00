/** The only package that opens connections to hosts. Limits, paces, retries and records calls. */
@NullMarked
package dev.plumbline.gateway;

import org.jspecify.annotations.NullMarked;
