/** Outcomes and assessments to the records of {@code results}: the one source of every number in a report. */
@NullMarked
package dev.plumbline.report.json;

import org.jspecify.annotations.NullMarked;
