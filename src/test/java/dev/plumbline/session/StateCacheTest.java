package dev.plumbline.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StateCacheTest {
    private final AtomicInteger made = new AtomicInteger();
    private final StateCache<List<String>, Integer> results = new StateCache<>();

    private int of(String... state) {
        return results.of(List.of(state), made::incrementAndGet);
    }

    @Test
    void theSameStateIsWorkedOutOnceAndAnotherOneAnew() {
        assertThat(of("tea")).isEqualTo(1);
        assertThat(of("tea")).isEqualTo(1);
        assertThat(of("tea", "milk")).isEqualTo(2);
        assertThat(of("tea")).isEqualTo(3);
        assertThat(made).hasValue(3);
    }
}
