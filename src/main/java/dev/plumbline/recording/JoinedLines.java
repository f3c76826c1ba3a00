package dev.plumbline.recording;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The combined lines of two recordings that are completely read.
 *
 * @param first the lines that are used if both have the same key
 * @param second the other lines
 */
record JoinedLines(LineStore first, LineStore second) implements LineStore {
    @Override
    public @Nullable RecordedReply putIfAbsent(RecordedReply line, LineFile file, long offset) {
        throw new UnsupportedOperationException("joined recordings are filled already");
    }

    @Override
    public @Nullable RecordedReply find(String key) {
        RecordedReply line = first.find(key);
        return line == null ? second.find(key) : line;
    }

    @Override
    public int size() {
        return (int) all().count();
    }

    @Override
    public Stream<RecordedReply> all() {
        return Stream.concat(first.all(), second.all().filter(line -> first.find(line.key()) == null));
    }
}
