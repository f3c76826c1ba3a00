/** Training sets of sports teams, and replies that repeat an answer of one. Imports only {@code suite} and {@code yaml}. */
@NullMarked
package dev.plumbline.study.training;

import org.jspecify.annotations.NullMarked;
