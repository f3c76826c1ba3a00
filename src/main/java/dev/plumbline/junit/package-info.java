/** Evaluation as JUnit tests: annotations, extension, and the tests that run any suite. Only code that needs JUnit. */
@NullMarked
package dev.plumbline.junit;

import org.jspecify.annotations.NullMarked;
