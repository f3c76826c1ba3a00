/** Replies from other processes: joins shards, writes batch files for engines, and imports their replies. */
@NullMarked
package dev.plumbline.exchange;

import org.jspecify.annotations.NullMarked;
