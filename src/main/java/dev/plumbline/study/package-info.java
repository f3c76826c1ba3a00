/** Code that is particular to the published study: imports its record as a recording. Its teams are in {@code study.training}. */
@NullMarked
package dev.plumbline.study;

import org.jspecify.annotations.NullMarked;
