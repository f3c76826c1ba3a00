/** Imports the record of the published study as a recording. The study's teams are in {@code study.training}. */
@NullMarked
package dev.plumbline.study;

import org.jspecify.annotations.NullMarked;
