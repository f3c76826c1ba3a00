/** From a plan to outcomes: trials, the memo and the ledger. */
@NullMarked
package dev.plumbline.run;

import org.jspecify.annotations.NullMarked;
