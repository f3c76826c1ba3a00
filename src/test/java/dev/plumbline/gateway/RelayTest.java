package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final Relay relay = new Relay();

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void whatATaskStartsRunsAfterItOnItsOwnThread() throws Exception {
        CompletableFuture<Thread> first = new CompletableFuture<>();
        CompletableFuture<Thread> second = new CompletableFuture<>();
        relay.run(() -> {
            relay.run(() -> second.complete(Thread.currentThread()));
            assertThat(second).as("not before its own end").isNotDone();
            first.complete(Thread.currentThread());
        });
        assertThat(second.get(10, TimeUnit.SECONDS)).isSameAs(first.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatItStartsBeyondThatRunsElsewhereAtOnce() throws Exception {
        CompletableFuture<Thread> own = new CompletableFuture<>();
        CompletableFuture<Thread> other = new CompletableFuture<>();
        CountDownLatch otherRan = new CountDownLatch(1);
        relay.run(() -> {
            relay.run(() -> own.complete(Thread.currentThread()));
            relay.run(() -> {
                other.complete(Thread.currentThread());
                otherRan.countDown();
            });
            // The first one waits for this task, the second does not.
            awaitQuietly(otherRan);
        });
        assertThat(other.get(10, TimeUnit.SECONDS)).isNotSameAs(own.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aTaskThatThrowsLosesNothingItStarted() throws Exception {
        CompletableFuture<String> next = new CompletableFuture<>();
        relay.run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {});
            relay.run(() -> next.complete("ran"));
            throw new IllegalStateException("a bug");
        });
        assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo("ran");
    }

    @Test
    void takesNothingOnceClosed() {
        relay.close();
        assertThatThrownBy(() -> relay.run(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
