/** What decides a verdict: a rule each for token probabilities, samples, wordings and categories, and the gate that asks them. */
@NullMarked
package dev.plumbline.gate.rule;

import org.jspecify.annotations.NullMarked;
