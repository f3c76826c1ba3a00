package dev.plumbline.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends answers to clients, either complete or damaged by a fault. A client that has closed its connection is not an error. */
final class AnswerDelivery {
    static final String MARK_HEADER = "x-plumbline-stub";

    private static final byte[] PAGE =
            "<!doctype html><title>synthetic</title><p>plumbline stub: not JSON".getBytes(StandardCharsets.UTF_8);
    private static final int CHUNK = 1 << 16;

    private final RequestCounter tally;
    private final Faults faults;
    private final ScheduledExecutorService later;
    private final Executor aside;

    /** @param aside runs long tasks, each on its own thread */
    AnswerDelivery(RequestCounter tally, Faults faults, ScheduledExecutorService later, Executor aside) {
        this.tally = tally;
        this.faults = faults;
        this.later = later;
        this.aside = aside;
    }

    /** Sends the complete answer and ends the exchange. Counts the answer first, so that a client that has the answer also finds it counted. */
    void whole(HttpExchange exchange, StubResponse answer) {
        tally.answered(answer.status());
        send(exchange, answer, answer.body().length, answer.body().length);
    }

    /** Sends an answer to a request other than chat. Such answers are not counted. */
    static void uncounted(HttpExchange exchange, StubResponse answer) {
        send(exchange, answer, answer.body().length, answer.body().length);
    }

    /** Sends an answer. A fault damages the answer; null sends it complete. */
    void bring(HttpExchange exchange, StubResponse answer, @Nullable Fault fault) {
        if (fault == null) {
            whole(exchange, answer);
        } else {
            spoilt(exchange, answer, fault);
        }
    }

    private void spoilt(HttpExchange exchange, StubResponse answer, Fault fault) {
        int length = answer.body().length;
        switch (fault) {
            case STALL -> {}
            case RESET -> {
                tally.spoilt();
                exchange.close();
            }
            case TRUNCATED -> {
                tally.spoilt();
                send(exchange, answer, length / 2, length / 2);
            }
            case SHORT_BODY -> {
                tally.spoilt();
                send(exchange, answer, length, length / 2);
            }
            case HTML -> {
                tally.spoilt();
                send(
                        exchange,
                        new StubResponse(200, Map.of("Content-Type", "text/html"), PAGE),
                        PAGE.length,
                        PAGE.length);
            }
            case DRIP -> drip(exchange, answer);
            case HUGE -> aside.execute(() -> blanks(exchange, answer));
            default -> throw new IllegalArgumentException(fault + " is an answer of its own");
        }
    }

    private static void send(HttpExchange exchange, StubResponse answer, int promised, int written) {
        try (exchange) {
            begin(exchange, answer, promised);
            OutputStream out = exchange.getResponseBody();
            out.write(answer.body(), 0, written);
            if (written < promised) {
                // Close the exchange and not the stream, because only then does the JDK close the connection too.
                out.flush();
            }
        } catch (IOException gone) {
            exchange.close();
        }
    }

    private void drip(HttpExchange exchange, StubResponse answer) {
        try {
            begin(exchange, answer, answer.body().length);
            drop(exchange, answer, 0);
        } catch (IOException gone) {
            tally.spoilt();
            exchange.close();
        }
    }

    private void drop(HttpExchange exchange, StubResponse answer, int at) {
        boolean last = at == answer.body().length - 1;
        try {
            if (last) {
                tally.answered(answer.status());
            }
            exchange.getResponseBody().write(answer.body(), at, 1);
            exchange.getResponseBody().flush();
        } catch (IOException gone) {
            if (!last) {
                tally.spoilt();
            }
            exchange.close();
            return;
        }
        if (last) {
            exchange.close();
        } else {
            after(faults.dripEvery(), () -> drop(exchange, answer, at + 1));
        }
    }

    private void blanks(HttpExchange exchange, StubResponse answer) {
        byte[] chunk = new byte[CHUNK];
        Arrays.fill(chunk, (byte) ' ');
        try (exchange) {
            begin(exchange, answer, 0);
            OutputStream out = exchange.getResponseBody();
            for (long left = faults.hugeBytes(); left > 0; left -= CHUNK) {
                out.write(chunk, 0, (int) Math.min(left, CHUNK));
            }
            out.close();
        } catch (IOException gone) {
            exchange.close();
        } finally {
            tally.spoilt();
        }
    }

    /** Runs a task after a delay, on a timer thread that must not be blocked. */
    void after(Duration time, Runnable step) {
        var unused = later.schedule(step, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @param length the length of the body, or 0 if it is unknown */
    private static void begin(HttpExchange exchange, StubResponse answer, int length) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set(MARK_HEADER, "synthetic");
        exchange.sendResponseHeaders(answer.status(), length);
    }
}
