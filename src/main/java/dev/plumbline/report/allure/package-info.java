/** What Allure shows of a run, and the hardened report that its generator makes. The only package that may import Allure. */
@NullMarked
package dev.plumbline.report.allure;

import org.jspecify.annotations.NullMarked;
