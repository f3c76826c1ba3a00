package dev.plumbline.recording;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The requests of a plan's ratings and elaborations, used to check a recording. If a line's request belongs to one planned call and the
 * line's fields name another call, the line was falsified. Lines of unplanned calls, such as calls with earlier wordings, are not checked.
 */
public final class PlannedRequests {
    private final Map<CallId, String> digests = new HashMap<>();
    private final Set<String> planned = new HashSet<>();

    /** Adds a planned call. One sample is enough for all samples, because their requests are otherwise equal. */
    public void add(CallId id, ChatRequest request) {
        String digest = RecordingKey.of(request).request();
        digests.put(withoutSample(id), digest);
        planned.add(digest);
    }

    boolean contradicts(RecordedReply line) {
        if (digests.isEmpty()) {
            return false;
        }
        String expected = digests.get(withoutSample(line.id()));
        return expected != null && !expected.equals(line.request()) && planned.contains(line.request());
    }

    private static CallId withoutSample(CallId id) {
        return new CallId(id.kind(), id.suite(), id.question(), id.answer(), id.model(), 0);
    }
}
