package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.pace.GrowingWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls at once come to if the profile names no {@code concurrency}, in simulated time. */
class GrowingConcurrencyTest {
    private final SimulatedTime time = new SimulatedTime();
    private final List<PaidCall> recorded = new ArrayList<>();

    private SimulatedHost host(long latencyMillis, int slots) {
        SimulatedHost host = new SimulatedHost(time, Duration.ofMillis(latencyMillis), null, n -> null);
        host.slots = slots;
        host.timeout = Duration.ofMinutes(2);
        return host;
    }

    /** Returns the seconds that it takes. */
    private double run(SimulatedHost host, @Nullable Integer concurrency, int calls) {
        Account account = Accounts.of(
                time, host, new Budget(null, null), (call, answered, note) -> recorded.add(call), concurrency, null);
        Accounts.calls(calls).forEach(account::submit);
        return time.run();
    }

    /** A fiftieth of a second is the pace of a small model on two cores; the others are a tenth and less of it. */
    @ParameterizedTest
    @ValueSource(longs = {20, 200, 2_000, 20_000, 50_000, 100_000})
    void aHostThatAnswersOneCallAtATimeIsNotFloodedAndNoCallIsLost(long latencyMillis) {
        SimulatedHost host = host(latencyMillis, 1);
        double took = run(host, null, 1_618);
        assertThat(recorded).hasSize(1_618);
        assertThat(took).isLessThan(1.1 * 1_618 * latencyMillis / 1000.0);
        assertThat(host.mostOpen).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"2, 1000", "4, 1000", "10, 1000", "32, 1000", "100, 1000", "4, 20000", "32, 20000"})
    void aHostIsKeptBusyWhateverItsSlots(int slots, long latencyMillis) {
        double took = run(host(latencyMillis, slots), null, 5_000);
        assertThat(recorded).hasSize(5_000);
        // Finding the size takes about fifteen times the latency.
        assertThat(took).isLessThan((1.05 * 5_000 / slots + 15) * latencyMillis / 1000.0);
    }

    @Test
    void theSlotsThatAServerNamesAreTheStart() {
        SimulatedHost host = host(1_000, 1);
        host.recommendedSlots = 1;
        run(host, null, 100);
        // Four calls begin before the server has named its slots.
        assertThat(host.mostOpen).isEqualTo(4);
        SimulatedHost wide = host(1_000, 64);
        wide.recommendedSlots = 64;
        assertThat(run(wide, null, 640)).isLessThan(12);
    }

    @Test
    void aGivenConcurrencyIsNotAskedFor() {
        SimulatedHost host = host(1_000, 64);
        host.recommendedSlots = 1;
        run(host, 32, 320);
        assertThat(host.mostOpen).isEqualTo(32);
    }

    @Test
    void timeoutsMakeItShrink() {
        GrowingWindow window = new GrowingWindow();
        window.startWith(64);
        window.timedOut(1, 10);
        window.timedOut(2, 11);
        assertThat(window.size()).as("both calls began before the first cut").isEqualTo(38);
        window.timedOut(12, 20);
        assertThat(window.size()).isEqualTo(22);
    }

    @Test
    void tooFewCallsSayNothingOfTheSize() {
        GrowingWindow window = new GrowingWindow();
        for (int i = 1; i < 1_000; i++) {
            window.answered(i, false, i);
        }
        assertThat(window.size()).isEqualTo(4);
    }
}
