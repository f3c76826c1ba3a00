/** Whether a judge is proven, and how the explanations that it sorted differ. Uses {@code gate.baseline}. */
@NullMarked
package dev.plumbline.gate.judge;

import org.jspecify.annotations.NullMarked;
