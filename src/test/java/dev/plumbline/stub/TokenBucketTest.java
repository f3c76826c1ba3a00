package dev.plumbline.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000;

    @ParameterizedTest
    @ValueSource(longs = {0, 12345, Long.MAX_VALUE - SECOND / 2, -5 * SECOND})
    void itLetsThroughTheBurstAndThenExactlyItsRate(long origin) {
        AtomicLong now = new AtomicLong(origin);
        TokenBucket bucket = new TokenBucket(100, 20, now::get, true);
        int taken = 0;
        // Asked every millisecond from 0 up to and with second 10.
        for (int ms = 0; ms <= 10_000; ms++) {
            while (bucket.take()) {
                taken++;
            }
            now.addAndGet(SECOND / 1000);
        }
        assertThat(taken).isEqualTo(20 + 10 * 100);
    }

    @Test
    void itHoldsNoMoreThanTheBurst() {
        AtomicLong now = new AtomicLong();
        TokenBucket bucket = new TokenBucket(10, 3, now::get, false);
        now.set(3600 * SECOND);
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.take()).isFalse();
    }

    @Test
    void itSaysWhenTheNextTokenComesToTheNanosecond() {
        AtomicLong now = new AtomicLong();
        TokenBucket bucket = new TokenBucket(3, 1, now::get, true);
        assertThat(bucket.untilNext()).isZero();
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.untilNext()).isEqualTo(Duration.ofNanos(333_333_333));
        now.set(333_333_332);
        assertThat(bucket.take()).isFalse();
        now.set(333_333_333);
        assertThat(bucket.untilNext()).isZero();
        assertThat(bucket.take()).isTrue();
    }

    @Test
    void ratesAndBurstsMustBeAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenBucket(0, 1, System::nanoTime, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenBucket(Double.NaN, 1, System::nanoTime, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenBucket(1, 0, System::nanoTime, false))
                .withMessageContaining("(was 0)");
    }
}
