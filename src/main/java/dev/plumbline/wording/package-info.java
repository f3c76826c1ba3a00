/** Sentences and tables about results, made once; Markdown, HTML and Allure only render them. */
@NullMarked
package dev.plumbline.wording;

import org.jspecify.annotations.NullMarked;
