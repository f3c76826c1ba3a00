/** {@code summary.md} and the sentences it shares with Allure. */
@NullMarked
package dev.plumbline.report.markdown;

import org.jspecify.annotations.NullMarked;
