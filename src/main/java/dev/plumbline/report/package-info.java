/** The folder of a run: its files, history, CI summary and progress. */
@NullMarked
package dev.plumbline.report;

import org.jspecify.annotations.NullMarked;
