/** Accepted shifts: the entries of a baseline file, what they accept, and the decisions that write them. Does not import the rules or the judge. */
@NullMarked
package dev.plumbline.gate.baseline;

import org.jspecify.annotations.NullMarked;
