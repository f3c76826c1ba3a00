/** A local endpoint with all dialects, for trying out, tests and the benchmark; all its answers are marked synthetic. */
@NullMarked
package dev.plumbline.stub;

import org.jspecify.annotations.NullMarked;
