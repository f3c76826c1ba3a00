/** The {@code batch} commands: export, submit, status, fetch, import. */
@NullMarked
package dev.plumbline.cli.batch;

import org.jspecify.annotations.NullMarked;
