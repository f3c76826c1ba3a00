package dev.plumbline.gateway;

import java.time.Duration;
import java.util.PriorityQueue;

/** Time that passes only when a test runs it, so that minutes take no time and nothing depends on the machine. */
final class SimulatedTime implements Ticker {
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now = 1_000_000_000_000L;
    private long order;

    private record Event(long at, long order, Runnable then) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void after(Duration wait, Runnable then) {
        events.add(new Event(now + wait.toNanos(), order++, then));
    }

    /** Runs until nothing more is going to happen; returns the seconds that passed. */
    double run() {
        long began = now;
        for (Event event = events.poll(); event != null; event = events.poll()) {
            now = Math.max(now, event.at());
            event.then().run();
        }
        return (now - began) / 1e9;
    }
}
