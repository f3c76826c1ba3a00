package dev.plumbline.stub;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests. Thread-safe. */
final class RequestCounter {
    private final LongAdder received = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final LongAdder refused429 = new LongAdder();
    private final Map<Fault, Long> faults = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();

    void begun() {
        received.increment();
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    }

    void hit(Fault fault) {
        faults.merge(fault, 1L, Long::sum);
    }

    /** Counts an answer. Call this before the last byte is sent, so that a client that has the answer also finds it counted. */
    void answered(int status) {
        inFlight.decrementAndGet();
        if (status == 200) {
            completed.increment();
        }
        if (status == 429) {
            refused429.increment();
        }
    }

    /** Counts a request that ended without a complete, correct answer. */
    void spoilt() {
        inFlight.decrementAndGet();
    }

    StubCounts snapshot() {
        return new StubCounts(received.sum(), completed.sum(), refused429.sum(), faults, mostInFlight.get());
    }
}
