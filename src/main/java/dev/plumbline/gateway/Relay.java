package dev.plumbline.gateway;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads that run the first task that a task starts next on the same thread, and further ones on other threads. A call that ends starts the next
 * one, and waking another thread for it would cost about as much as the call's own work. A task must therefore not wait for a task that it started.
 */
final class Relay implements AutoCloseable {
    // One a relay, which lives as long as its connections: no static state.
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
                // The task threw, so another thread runs what it started.
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

    /** The next task of a thread. */
    private static final class Chain {
        @Nullable
        Runnable next;
    }
}
