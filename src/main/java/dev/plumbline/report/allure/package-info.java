/** The Allure results of a run and the hardened report. The only package that may import Allure. */
@NullMarked
package dev.plumbline.report.allure;

import org.jspecify.annotations.NullMarked;
