/** A local endpoint that speaks the dialects, for trying out, tests and the benchmark; all it says is marked synthetic. */
@NullMarked
package dev.plumbline.stub;

import org.jspecify.annotations.NullMarked;
