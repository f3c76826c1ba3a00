package dev.plumbline.recording;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a recording by key. Filled by one thread; safe to share once filled. */
interface LineStore {
    /**
     * Takes a line unless its key is known.
     *
     * @param file the recording's file that holds it
     * @param offset of its first byte there
     * @return the earlier line of the key, or null
     */
    @Nullable
    RecordedReply putIfAbsent(RecordedReply line, LineFile file, long offset);

    /** Returns the line under a key, or null. */
    @Nullable
    RecordedReply find(String key);

    int size();

    /** Returns every line, in no order. */
    Stream<RecordedReply> all();
}
