package dev.plumbline.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps parsed lines in memory, for recordings of a usual size. */
final class MemoryLines implements LineStore {
    private final Map<String, RecordedReply> byKey = new HashMap<>();

    @Override
    public @Nullable RecordedReply putIfAbsent(RecordedReply line, LineFile file, long offset) {
        return byKey.putIfAbsent(line.key(), line);
    }

    @Override
    public @Nullable RecordedReply find(String key) {
        return byKey.get(key);
    }

    @Override
    public int size() {
        return byKey.size();
    }

    @Override
    public Stream<RecordedReply> all() {
        return byKey.values().stream();
    }
}
