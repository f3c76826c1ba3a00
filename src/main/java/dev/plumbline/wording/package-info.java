/** Sentences and tables about results. Markdown, HTML and Allure only render them. */
@NullMarked
package dev.plumbline.wording;

import org.jspecify.annotations.NullMarked;
