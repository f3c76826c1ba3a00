package dev.plumbline.exchange;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.gateway.BatchCalls;
import dev.plumbline.recording.RecordingKey;
import dev.plumbline.run.Trial;
import dev.plumbline.run.Trial.JudgementTrial;
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
 * Writes the calls that a plan still lacks as batch files. A judgement can be asked for once its explanation is there, so a whole plan takes
 * two rounds: ratings and explanations, then judgements; with prefills that a rule chooses, three.
 */
public final class BatchExport {
    private final BatchPlan work;
    private final BatchCalls calls;
    private final Set<String> underWay;
    private final Map<String, BatchFormat> limits;
    private final Set<String> seen = new HashSet<>();
    private final Map<CallKind, Integer> written = new EnumMap<>(CallKind.class);
    private int passedOver;
    private int waiting;

    /**
     * An export.
     *
     * @param underWay keys of calls that a host works at already: they are not asked for again
     * @param limits formats by dialect that win over the known ones
     */
    public BatchExport(BatchPlan work, BatchCalls calls, Set<String> underWay, Map<String, BatchFormat> limits) {
        this.work = work;
        this.calls = calls;
        this.underWay = Set.copyOf(underWay);
        this.limits = Map.copyOf(limits);
    }

    /**
     * What was written.
     *
     * @param files a line each: name, calls and bytes
     * @param calls by kind
     * @param underWay calls that a host works at
     * @param waiting judgements whose explanations do not exist yet
     */
    public record Exported(List<String> files, Map<CallKind, Integer> calls, int underWay, int waiting) {
        public Exported {
            files = List.copyOf(files);
            calls = Map.copyOf(calls);
        }

        /** Returns whether there is nothing left to ask. */
        public boolean isNothing() {
            return calls.isEmpty() && underWay == 0 && waiting == 0;
        }
    }

    /** Writes the files into a folder, in place of earlier ones that were not submitted. */
    public Exported write(Path folder, Set<String> submitted) throws IOException {
        try (RequestFiles files = new RequestFiles(folder, work.profile(), limits)) {
            work.walk().through(gateway(files), new PlanWalk.Visitor() {
                @Override
                public void ended(Trial trial, boolean answered) {
                    // The gateway has written what was not answered.
                }

                @Override
                public void waits(JudgementTrial trial) {
                    waiting++;
                }
            });
            List<String> names = files.finish(submitted).stream()
                    .map(f -> f.name() + ": " + f.lines() + " calls, " + f.bytes() + " bytes")
                    .toList();
            return new Exported(names, written, passedOver, waiting);
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
                lacking(key, request, id, files);
            }
            return CompletableFuture.failedFuture(new ModelCallException("not asked yet: " + id));
        };
    }

    private void lacking(String key, ChatRequest request, CallId id, RequestFiles files) {
        if (underWay.contains(key)) {
            passedOver++;
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
