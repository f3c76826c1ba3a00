package dev.plumbline.gateway;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An executor that runs the first task started by a task on the same thread, after the first task ends, and further tasks on other threads.
 * An ended call usually starts the next call, and waking another thread would cost about as much as the call's own work. A task must not
 * wait for a task that it started.
 */
final class Relay implements AutoCloseable {
    // Not static, because each relay has its own state and ends with its connections.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Chain> here = new ThreadLocal<>();

    private final ExecutorService threads;

    Relay() {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "plumbline-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a task soon; does not wait for it.
     *
     * @throws RejectedExecutionException after {@link #close}
     */
    void run(Runnable task) {
        Chain chain = here.get();
        if (chain != null && chain.next == null && !isClosed()) {
            chain.next = task;
        } else {
            threads.execute(() -> runFrom(task));
        }
    }

    private void runFrom(Runnable first) {
        Chain chain = new Chain();
        here.set(chain);
        try {
            Runnable task = first;
            while (task != null) {
                chain.next = null;
                task.run();
                task = chain.next;
            }
        } finally {
            here.remove();
            if (chain.next != null) {
                // The task threw, so another thread runs the task that it started.
                run(chain.next);
            }
        }
    }

    boolean isClosed() {
        return threads.isShutdown();
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** Holds the next task of a thread. */
    private static final class Chain {
        @Nullable
        Runnable next;
    }
}
