/** The examples that fine-tunes are made from: built from training sets, checked, counted, compared. Knows no host. */
@NullMarked
package dev.plumbline.tuning.dataset;

import org.jspecify.annotations.NullMarked;
