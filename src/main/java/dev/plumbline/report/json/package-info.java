/** Turns outcomes and assessments into the records of {@code results}. All numbers in reports come from these records. */
@NullMarked
package dev.plumbline.report.json;

import org.jspecify.annotations.NullMarked;
