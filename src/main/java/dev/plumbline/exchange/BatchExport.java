package dev.plumbline.exchange;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.gateway.BatchCalls;
import dev.plumbline.recording.RecordingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Writes the calls of a plan that have no recorded reply to batch files. A judgement needs its explanation, so a whole plan takes two
 * rounds: ratings and explanations, then judgements. If a rule chooses the prefills, it takes three rounds.
 */
public final class BatchExport {
    private final BatchPlan work;
    private final BatchCalls calls;
    private final Set<String> underWay;
    private final Map<String, BatchFormat> limits;
    private final Set<String> seen = new HashSet<>();
    private final Map<CallKind, Integer> written = new EnumMap<>(CallKind.class);
    private int skipped;
    private int waiting;

    /**
     * Creates an export.
     *
     * @param underWay the keys of calls in open batches, which are not exported again
     * @param limits batch file formats, by dialect, that override the known formats
     */
    public BatchExport(BatchPlan work, BatchCalls calls, Set<String> underWay, Map<String, BatchFormat> limits) {
        this.work = work;
        this.calls = calls;
        this.underWay = Set.copyOf(underWay);
        this.limits = Map.copyOf(limits);
    }

    /**
     * The result of an export.
     *
     * @param files one line for each file, with its name, number of calls and size
     * @param calls the number of exported calls by kind
     * @param underWay the number of calls in open batches
     * @param waiting the number of judgements whose explanations do not exist yet
     */
    public record Exported(List<String> files, Map<CallKind, Integer> calls, int underWay, int waiting) {
        public Exported {
            files = List.copyOf(files);
            calls = Map.copyOf(calls);
        }

        /** Returns whether no call is left to export. */
        public boolean isNothing() {
            return calls.isEmpty() && underWay == 0 && waiting == 0;
        }
    }

    /** Writes the files into a folder and deletes earlier files that were not submitted. */
    public Exported write(Path folder, Set<String> submitted) throws IOException {
        try (RequestFiles files = new RequestFiles(folder, work.profile(), limits)) {
            // The gateway writes each call without a recorded reply to the files.
            work.walk().through(gateway(files), judgement -> waiting++);
            List<String> names = files.finish(submitted).stream()
                    .map(f -> f.name() + ": " + f.lines() + " calls, " + f.bytes() + " bytes")
                    .toList();
            return new Exported(names, written, skipped, waiting);
        }
    }

    private ChatGateway gateway(RequestFiles files) {
        return (request, id) -> {
            String key = RecordingKey.of(request).value();
            Optional<ChatReply> known = work.recording().find(request);
            if (known.isPresent()) {
                return CompletableFuture.completedFuture(known.get());
            }
            if (seen.add(key)) {
                export(key, request, id, files);
            }
            return CompletableFuture.failedFuture(new ModelCallException("not asked yet: " + id));
        };
    }

    private void export(String key, ChatRequest request, CallId id, RequestFiles files) {
        if (underWay.contains(key)) {
            skipped++;
            return;
        }
        try {
            files.add(request.model().name(), key, calls.body(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.merge(id.kind(), 1, Integer::sum);
    }
}
