/** The gate and its rules for token probabilities, samples, wordings and categories. They decide a verdict. */
@NullMarked
package dev.plumbline.gate.rule;

import org.jspecify.annotations.NullMarked;
