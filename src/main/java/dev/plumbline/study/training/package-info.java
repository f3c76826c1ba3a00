/** Training sets of sports teams, and replies that repeat one. Imports {@code suite} and {@code yaml} alone. */
@NullMarked
package dev.plumbline.study.training;

import org.jspecify.annotations.NullMarked;
