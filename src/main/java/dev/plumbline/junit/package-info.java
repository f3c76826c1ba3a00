/** Evaluation as JUnit tests: annotations, the extension, and the tests that run any suite. Contains only code that needs JUnit. */
@NullMarked
package dev.plumbline.junit;

import org.jspecify.annotations.NullMarked;
