package dev.plumbline.gateway;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time. */
final class SystemTicker implements Ticker, AutoCloseable {
    private final ScheduledThreadPoolExecutor timer;

    SystemTicker() {
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

    /** What it runs reports its own failures: nothing it could throw is of interest to the timer. */
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
