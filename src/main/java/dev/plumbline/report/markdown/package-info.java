/** {@code summary.md}, and the Markdown of phrases and tables, also for Allure. */
@NullMarked
package dev.plumbline.report.markdown;

import org.jspecify.annotations.NullMarked;
