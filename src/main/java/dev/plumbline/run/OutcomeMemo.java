package dev.plumbline.run;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.measure.Outcome;
import dev.plumbline.run.Trial.SampledCell;
import dev.plumbline.run.Trial.SampledTrial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caches the outcomes of all trials that were asked for, and counts each trial once. Keeps only the counts of a dropped cell. Safe to use
 * from any thread.
 */
final class OutcomeMemo {
    private final String suite;
    private final Map<Trial, CompletableFuture<? extends Outcome<?>>> trials = new ConcurrentHashMap<>();
    private final Map<SampledCell, Ledger> dropped = new ConcurrentHashMap<>();

    /** Creates the memo of a run of this suite. */
    OutcomeMemo(String suite) {
        this.suite = suite;
    }

    /**
     * Returns the future of a trial; the first request calls {@code ask}. Each kind of trial is added by exactly one typed method of the
     * run, so the future has that method's type. The cached future receives the result of the call, so that the future of {@code ask} may
     * be dropped.
     */
    @SuppressWarnings({"unchecked", "FutureReturnValueIgnored"})
    <T> CompletableFuture<Outcome<T>> remembered(Trial trial, Function<CallId, CompletableFuture<Outcome<T>>> ask) {
        CompletableFuture<? extends Outcome<?>> known = trials.get(trial);
        if (known != null) {
            return (CompletableFuture<Outcome<T>>) known;
        }
        CompletableFuture<Outcome<T>> mine = new CompletableFuture<>();
        SampledCell cell = cell(trial);
        if (cell == null || !dropped.containsKey(cell)) {
            CompletableFuture<? extends Outcome<?>> first = trials.putIfAbsent(trial, mine);
            if (first != null) {
                return (CompletableFuture<Outcome<T>>) first;
            }
        }
        try {
            ask.apply(trial.id(suite)).whenComplete((outcome, error) -> {
                if (error == null) {
                    mine.complete(outcome);
                } else {
                    fail(mine, cause(error));
                }
            });
        } catch (RuntimeException | Error e) {
            // Other callers may already share this future, so it must complete.
            fail(mine, e);
        }
        return mine;
    }

    private static <T> void fail(CompletableFuture<Outcome<T>> outcome, Throwable error) {
        if (error instanceof ModelCallException call) {
            outcome.complete(new Outcome.Failed<>(String.valueOf(call.getMessage())));
        } else {
            // A bug in a protocol is not an outcome, so the test that asked receives the exception with its stack
            // trace.
            outcome.completeExceptionally(error);
        }
    }

    /** Drops the outcomes of a cell's ended trials and keeps their counts. Does nothing if the cell was dropped before. */
    synchronized void drop(SampledCell cell, List<? extends Trial> ended) {
        if (dropped.containsKey(cell)) {
            return;
        }
        Map<Trial, CompletableFuture<? extends Outcome<?>>> own = new HashMap<>();
        for (Trial trial : ended) {
            CompletableFuture<? extends Outcome<?>> outcome = trials.get(trial);
            if (outcome == null || !outcome.isDone()) {
                throw new IllegalStateException("a dropped trial has not ended: " + trial.id(suite));
            }
            own.put(trial, outcome);
        }
        dropped.put(cell, Ledger.of(own));
        own.keySet().forEach(trials::remove);
    }

    /** Returns the ledger of all trials asked for so far; does not wait for them. */
    synchronized Ledger ledger() {
        Map<Trial, CompletableFuture<? extends Outcome<?>>> held = new HashMap<>();
        trials.forEach((trial, outcome) -> {
            SampledCell cell = cell(trial);
            // Skip trials of dropped cells, because a request during the drop may have added a trial again.
            if (cell == null || !dropped.containsKey(cell)) {
                held.put(trial, outcome);
            }
        });
        return dropped.values().stream().reduce(Ledger.of(held), Ledger::plus);
    }

    private static @Nullable SampledCell cell(Trial trial) {
        return trial instanceof SampledTrial sampled ? sampled.cell() : null;
    }

    private static Throwable cause(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }
}
