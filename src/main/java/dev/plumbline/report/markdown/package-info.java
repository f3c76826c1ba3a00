/** {@code summary.md}, and the Markdown of phrases and tables, for Allure too. */
@NullMarked
package dev.plumbline.report.markdown;

import org.jspecify.annotations.NullMarked;
