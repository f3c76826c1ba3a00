/** A launch without a test framework: settings, opening suites, asking, and writing outputs. Does not import JUnit. */
@NullMarked
package dev.plumbline.session;

import org.jspecify.annotations.NullMarked;
