/** Accepted shifts: the entries of a baseline file, what they accept, and the decisions that write them. Knows no rule and no judge. */
@NullMarked
package dev.plumbline.gate.baseline;

import org.jspecify.annotations.NullMarked;
