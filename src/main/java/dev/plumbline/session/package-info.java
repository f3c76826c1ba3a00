/** A launch apart from any test framework: settings, opening suites, asking, and the outputs of what was found. Knows no JUnit. */
@NullMarked
package dev.plumbline.session;

import org.jspecify.annotations.NullMarked;
