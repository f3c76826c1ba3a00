package dev.plumbline.session;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.exchange.PendingCalls;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.RecordingKey;
import dev.plumbline.run.PlannedCalls;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rejects a live run if an open batch of its recording may answer the same calls, because these calls would be paid for twice. */
final class BatchedCalls {
    private BatchedCalls() {}

    static void refuse(Settings settings, OpenedSuite suite, Mistakes mistakes) {
        if (settings.ignoresBatches()) {
            return;
        }
        Path recording = suite.profile().recording();
        String shown = SuiteOpener.shown(settings.root(), recording);
        Set<String> open = PendingCalls.of(recording, shown, mistakes);
        if (open.isEmpty()) {
            return;
        }
        long twice = new PlannedCalls(suite.suite(), suite.cast(), suite.recording()::find)
                .of(suite.plan())
                .filter(call -> isLackingAndIn(open, suite, call.request()))
                .count();
        if (twice > 0) {
            mistakes.add(
                    Place.of(shown + "/batch/jobs.jsonl"),
                    "batches may answer calls that this run would make and pay for again",
                    twice + " calls",
                    "run 'batch fetch' and 'batch import' first, or pay twice with --batches ignore (Maven: -Dbatches=ignore)");
        }
    }

    /** Returns whether a call is not recorded and is part of an open batch. A request that is not known yet (null) is in no batch. */
    private static boolean isLackingAndIn(Set<String> open, OpenedSuite suite, @Nullable ChatRequest request) {
        return request != null
                && open.contains(RecordingKey.of(request).value())
                && suite.recording().find(request).isEmpty();
    }
}
