/** A local endpoint with all dialects, for trials, tests and the benchmark. All its answers are marked synthetic. */
@NullMarked
package dev.plumbline.stub;

import org.jspecify.annotations.NullMarked;
