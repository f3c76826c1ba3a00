/** Outcomes to files: JSON, CSV, Markdown, charts, Allure. */
@NullMarked
package dev.plumbline.report;

import org.jspecify.annotations.NullMarked;
