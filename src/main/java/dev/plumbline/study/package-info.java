/** What is particular to the published study: its record to a recording. Its teams are in {@code study.training}. */
@NullMarked
package dev.plumbline.study;

import org.jspecify.annotations.NullMarked;
