/** What is known before a run: what it will cost, whether its hosts can be measured, and how a judge does in its exam. */
@NullMarked
package dev.plumbline.probe;

import org.jspecify.annotations.NullMarked;
