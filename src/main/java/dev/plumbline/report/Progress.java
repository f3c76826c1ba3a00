package dev.plumbline.report;

import dev.plumbline.text.ConsoleWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Shows the progress of a live run: as a line that is redrawn on a terminal, or as a new line every few seconds in a log. The rate and the
 * time left are computed from the last half minute.
 */
public final class Progress implements AutoCloseable {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(30);
    private static final int TERMINAL_MILLIS = 250;
    private static final int LOG_MILLIS = 5_000;

    private final ConsoleWriter out;
    private final boolean terminal;
    private final Supplier<List<ProviderProgress>> now;
    private final LongSupplier nanos;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final ScheduledExecutorService timer;
    private int drawn;
    private boolean ended;

    private record Moment(long at, List<Integer> done) {}

    Progress(ConsoleWriter out, boolean terminal, Supplier<List<ProviderProgress>> now, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.now = now;
        this.nanos = nanos;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "plumbline-progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts to show the progress of a run on standard error; {@link #close} stops it. */
    @SuppressWarnings("FutureReturnValueIgnored") // the timer ends the task
    public static Progress onStandardError(boolean terminal, Supplier<List<ProviderProgress>> now) {
        Progress progress = new Progress(ConsoleWriter.err(), terminal, now, System::nanoTime);
        long every = terminal ? TERMINAL_MILLIS : LOG_MILLIS;
        progress.timer.scheduleAtFixedRate(progress::show, every, every, TimeUnit.MILLISECONDS);
        return progress;
    }

    /** Shows the current state. */
    synchronized void show() {
        List<ProviderProgress> current = now.get();
        long at = nanos.getAsLong();
        moments.addLast(
                new Moment(at, current.stream().map(p -> p.done() + p.failed()).toList()));
        while (moments.size() > 2 && at - moments.peekFirst().at() > WINDOW) {
            moments.removeFirst();
        }
        List<String> lines = IntStream.range(0, current.size())
                .mapToObj(i -> line(current.get(i), rate(i, at)))
                .toList();
        if (terminal) {
            out.redraw(drawn, lines);
        } else {
            lines.forEach(out::println);
        }
        drawn = lines.size();
    }

    private double rate(int provider, long at) {
        Moment first = moments.getFirst();
        Moment last = moments.getLast();
        double seconds = (at - first.at()) / 1e9;
        return seconds <= 0 || provider >= first.done().size()
                ? 0
                : (last.done().get(provider) - first.done().get(provider)) / seconds;
    }

    private String line(ProviderProgress p, double rate) {
        StringBuilder line = new StringBuilder(
                ended
                        ? String.format(
                                Locale.ROOT,
                                "%s: %d calls done, %s%d retries",
                                p.provider(),
                                p.done(),
                                failed(p),
                                p.retries())
                        : String.format(
                                Locale.ROOT,
                                "%s: %d of %s%d calls, %s%s%d of %d in flight, %d retries",
                                p.provider(),
                                p.done(),
                                p.mayEndEarly() ? "at most " : "",
                                p.planned(),
                                failed(p),
                                rate > 0 ? String.format(Locale.ROOT, "%.1f/s, ", rate) : "",
                                p.inFlight(),
                                p.concurrency(),
                                p.retries()));
        if (p.retries() > 0 && !p.cause().isEmpty()) {
            line.append(" (most for: ").append(p.cause()).append(')');
        }
        if (p.refused() > 0) {
            line.append(String.format(Locale.ROOT, ", %d refused by the host", p.refused()));
        }
        if (!ended && !Double.isInfinite(p.pace())) {
            line.append(String.format(Locale.ROOT, ", so limited to %.1f/s", p.pace()));
        }
        if (!ended && p.unreachable() > 0) {
            line.append(", host unreachable for ")
                    .append(duration((double) p.unreachable()))
                    .append(", waiting");
        }
        if (p.spend() > 0) {
            line.append(String.format(Locale.ROOT, ", spent %.4f", p.spend()));
        }
        int left = p.planned() - p.done() - p.failed();
        if (!ended && left > 0 && rate > 0) {
            line.append(p.mayEndEarly() ? ", at most " : ", ")
                    .append(duration(left / rate))
                    .append(" left");
        }
        return line.toString();
    }

    private static String failed(ProviderProgress p) {
        return p.failed() > 0 ? p.failed() + " failed, " : "";
    }

    private static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 90
                ? whole + " s"
                : whole < 5_400 ? (whole + 30) / 60 + " min" : String.format(Locale.ROOT, "%.1f h", whole / 3_600.0);
    }

    /** Shows the final state and stops. */
    @Override
    public void close() {
        timer.shutdownNow();
        ended = true;
        show();
    }
}
