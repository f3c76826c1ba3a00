/** Plan to outcomes: trials, the memo, the ledger. */
@NullMarked
package dev.plumbline.run;

import org.jspecify.annotations.NullMarked;
