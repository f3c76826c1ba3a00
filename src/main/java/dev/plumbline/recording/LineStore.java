package dev.plumbline.recording;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a recording by key. Fill the store from one thread; after that it is safe to share. */
interface LineStore {
    /**
     * Adds a line unless its key is present.
     *
     * @param file the recording's file that contains the line
     * @param offset the offset of the line's first byte in the file
     * @return the earlier line with the same key, or null
     */
    @Nullable
    RecordedReply putIfAbsent(RecordedReply line, LineFile file, long offset);

    /** Returns the line under a key, or null. */
    @Nullable
    RecordedReply find(String key);

    int size();

    /** Returns all lines, in no particular order. */
    Stream<RecordedReply> all();
}
