/** Replies kept on disk: the JSONL store, its key, and replay. */
@NullMarked
package dev.plumbline.recording;

import org.jspecify.annotations.NullMarked;
