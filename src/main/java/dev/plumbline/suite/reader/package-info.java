/** Readers of open replies that need no model: functions from a text to a value. The only package that may import RE2. */
@NullMarked
package dev.plumbline.suite.reader;

import org.jspecify.annotations.NullMarked;
