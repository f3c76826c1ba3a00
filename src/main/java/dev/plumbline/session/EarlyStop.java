package dev.plumbline.session;

import dev.plumbline.report.Notice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A shutdown hook that ends a running launch within a time limit if the JVM exits, for example after SIGTERM or Ctrl-C. The JVM keeps the
 * signal's exit code, 143 or 130.
 */
final class EarlyStop {
    /** Less than the time after which Docker (10 s) and CI servers (7.5 s) kill the process. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private enum Phase {
        RUNNING,
        STOPPED,
        ENDING
    }

    private EarlyStop(Runnable stop) {
        hook = new Thread(() -> atExit(stop), "plumbline-stop");
    }

    /** Runs {@code stop} if the JVM exits before {@link #end}. */
    static EarlyStop with(Runnable stop) {
        EarlyStop early = new EarlyStop(stop);
        Runtime.getRuntime().addShutdownHook(early.hook);
        return early;
    }

    private void atExit(Runnable stop) {
        if (!phase.compareAndSet(Phase.RUNNING, Phase.STOPPED)) {
            waitForOutputs();
            return;
        }
        Thread work = new Thread(stop, "plumbline-stop-outputs");
        work.setDaemon(true);
        work.start();
        try {
            work.join(LIMIT.toMillis());
            if (work.isAlive()) {
                Notice.onStandardError(List.of("the outputs of the stopped run were not complete after "
                        + LIMIT.toSeconds() + " s, so earlier ones are kept"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the launch has written its outputs; it already has all replies. */
    private void waitForOutputs() {
        try {
            if (!ended.await(LIMIT.toNanos(), TimeUnit.NANOSECONDS)) {
                Notice.onStandardError(
                        List.of("the run was stopped while it wrote its outputs, so earlier ones are kept;"
                                + " run it again to write them, which makes no call"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Marks that the launch writes its outputs now. If an early stop has begun, this method blocks until the JVM exits, because the stop
     * writes the outputs and a report by the launch would be incomplete.
     */
    void end() {
        if (phase.compareAndSet(Phase.RUNNING, Phase.ENDING)) {
            return;
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Marks that the outputs are written. */
    void ended() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is already exiting, so the hook cannot be removed.
        }
    }
}
