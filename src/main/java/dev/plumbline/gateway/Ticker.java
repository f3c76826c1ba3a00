package dev.plumbline.gateway;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The clock and timer of the gateway; simulations replace it. */
interface Ticker {
    /** Returns nanoseconds since an arbitrary moment; only differences are meaningful. */
    long nanos();

    /** Runs a task after a wait, on another thread. */
    void after(Duration wait, Runnable then);

    /** The system clock. */
    final class RealTime implements Ticker, AutoCloseable {
        private final ScheduledThreadPoolExecutor timer;

        RealTime() {
            timer = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "plumbline-timer");
                thread.setDaemon(true);
                return thread;
            });
            timer.setRemoveOnCancelPolicy(true);
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        /** A task reports its own failures, so the returned future is not needed. */
        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public void after(Duration wait, Runnable then) {
            timer.schedule(then, wait.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            timer.shutdownNow();
        }
    }
}
