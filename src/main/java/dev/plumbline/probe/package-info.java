/** Checks before a run: the forecast of its cost, the doctor's examination of models and hosts, and the exam of a judge. */
@NullMarked
package dev.plumbline.probe;

import org.jspecify.annotations.NullMarked;
