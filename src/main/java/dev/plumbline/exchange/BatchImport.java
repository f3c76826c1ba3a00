package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.gateway.BatchCalls;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.recording.RecordingKey;
import dev.plumbline.run.Trial.JudgementTrial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Adds an engine's replies to the recording, in the plan's order. If several lines have the same id, the first line with a reply is
 * recorded.
 */
public final class BatchImport {
    private final BatchPlan work;
    private final BatchCalls calls;
    private final ResultFiles results;
    private final Set<String> exported;
    private final Map<String, ChatReply> shared = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> recorded = new HashSet<>();
    private final List<ImportCount.Missing> missing = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();
    private int added;
    private int repeated;
    private int unexported;
    private int waiting;

    /**
     * Creates an import of these results.
     *
     * @param exported the keys of the calls in exported files
     */
    public BatchImport(BatchPlan work, BatchCalls calls, ResultFiles results, Set<String> exported) {
        this.work = work;
        this.calls = calls;
        this.results = results;
        this.exported = Set.copyOf(exported);
    }

    /** Records all replies in the results. */
    public ImportCount run() {
        work.walk().through(this::send, new PlanWalk.Visitor() {
            @Override
            public void waits(JudgementTrial trial) {
                waiting++;
            }

            @Override
            public boolean visitsLook(ChatRequest next) {
                return hasResult(next);
            }
        });
        int known = 0;
        List<String> unplanned = new ArrayList<>();
        for (String id : results.ids()) {
            if (!asked.contains(id)) {
                if (work.recording().holds(id)) {
                    known++;
                } else {
                    unplanned.add(id);
                }
            }
        }
        unplanned.sort(null);
        return new ImportCount(
                results.lines(), added, known, repeated, results.unreadable(), unplanned, missing, unexported, waiting);
    }

    /** Returns whether the recording holds a reply to the call with this id, recorded earlier or by this import. */
    public boolean isRecorded(String id) {
        return recorded.contains(id) || work.recording().holds(id);
    }

    private boolean hasResult(ChatRequest request) {
        ChatRequest earlier = request.earlier();
        try {
            return !results.of(RecordingKey.of(request).value()).isEmpty()
                    || (earlier != null
                            && !results.of(RecordingKey.of(earlier).value()).isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<ChatReply> send(ChatRequest request, CallId id) {
        String key = RecordingKey.of(request).value();
        Optional<ChatReply> known = work.recording().find(request).or(() -> Optional.ofNullable(shared.get(key)));
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        try {
            ChatRequest earlier = request.earlier();
            if (earlier != null
                    && results.of(key).isEmpty()
                    && !results.of(RecordingKey.of(earlier).value()).isEmpty()) {
                // A batch that an earlier version exported uses the key of the earlier request.
                return send(earlier, id);
            }
            asked.add(key);
            ChatReply reply = reply(key, request, id);
            if (reply != null) {
                return CompletableFuture.completedFuture(reply);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CompletableFuture.failedFuture(new ModelCallException("no result for " + id));
    }

    private @Nullable ChatReply reply(String key, ChatRequest request, CallId id) throws IOException {
        String why = "no line in the results";
        List<JsonNode> lines = results.of(key);
        for (JsonNode line : lines) {
            BatchCalls.RecordedResult result = calls.record(request, id, ResultLine.response(line));
            ChatReply reply = result.reply();
            if (reply != null) {
                added++;
                recorded.add(key);
                repeated += lines.size() - 1;
                if (request.sample() == null) {
                    shared.put(key, reply);
                }
                return reply;
            }
            Refusal refusal = result.refusal();
            why = refusal == null ? why : refusal.message();
        }
        if (reported.add(key)) {
            if (lines.isEmpty() && !exported.contains(key)) {
                unexported++;
                return null;
            }
            missing.add(new ImportCount.Missing(id, request.model().name(), why));
        }
        return null;
    }
}
