/** Whether a judge is to be believed, and how the explanations it sorted differ. Builds on {@code gate.baseline}. */
@NullMarked
package dev.plumbline.gate.judge;

import org.jspecify.annotations.NullMarked;
