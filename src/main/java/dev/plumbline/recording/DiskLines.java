package dev.plumbline.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps lines on disk and their positions in memory, for recordings that do not fit into memory. */
final class DiskLines implements LineStore {
    private static final int OFFSET_BITS = 48;
    private static final long OFFSET = (1L << OFFSET_BITS) - 1;

    private final List<LineFile> files = new ArrayList<>();
    private final KeyIndex index = new KeyIndex();

    @Override
    public @Nullable RecordedReply putIfAbsent(RecordedReply line, LineFile file, long offset) {
        if (files.isEmpty() || files.get(files.size() - 1) != file) {
            files.add(file);
        }
        long before = index.putIfAbsent(line.key(), (long) (files.size() - 1) << OFFSET_BITS | offset);
        return before == KeyIndex.NONE ? null : at(before);
    }

    @Override
    public @Nullable RecordedReply find(String key) {
        long place = index.find(key);
        return place == KeyIndex.NONE ? null : at(place);
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public Stream<RecordedReply> all() {
        return Arrays.stream(index.places()).sorted().mapToObj(this::at);
    }

    private RecordedReply at(long place) {
        return files.get((int) (place >>> OFFSET_BITS)).read(place & OFFSET);
    }
}
