/** The examples that fine-tunes are trained on. Builds, checks, counts and compares them. Calls no host. */
@NullMarked
package dev.plumbline.tuning.dataset;

import org.jspecify.annotations.NullMarked;
