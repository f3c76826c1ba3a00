/** Recordings from elsewhere: importing a study's record, joining the parts of shards, batch files for engines. */
@NullMarked
package dev.plumbline.exchange;

import org.jspecify.annotations.NullMarked;
