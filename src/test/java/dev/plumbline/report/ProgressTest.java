package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.text.ConsoleWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long seconds;
    private List<ProviderProgress> current = List.of();
    private int refused;
    private int failed;
    private String cause = "";
    private long unreachable;
    private boolean mayEndEarly;

    private Progress progress(boolean terminal) {
        return new Progress(
                ConsoleWriter.of(new PrintWriter(out, true, StandardCharsets.UTF_8)),
                terminal,
                () -> current,
                () -> seconds * 1_000_000_000L);
    }

    private void at(long second, int done, double spend) {
        seconds = second;
        current = List.of(new ProviderProgress(
                "local",
                done,
                failed,
                1_000,
                mayEndEarly,
                8,
                16,
                refused,
                cause,
                refused > 0 ? 12.5 : Double.POSITIVE_INFINITY,
                unreachable,
                3,
                spend));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsRateFlightRetriesSpendAndTimeLeft() {
        Progress progress = progress(false);
        at(0, 0, 0);
        progress.show();
        at(10, 100, 0.25);
        progress.show();
        assertThat(said().lines())
                .containsExactly(
                        "local: 0 of 1000 calls, 8 of 16 in flight, 3 retries",
                        "local: 100 of 1000 calls, 10.0/s, 8 of 16 in flight, 3 retries, spent 0.2500, 90 s left"
                                .replace("90 s", "2 min"));
    }

    @Test
    void callsThatLooksMayLeaveOutAreAnUpperBound() {
        mayEndEarly = true;
        Progress progress = progress(false);
        at(0, 0, 0);
        progress.show();
        at(10, 500, 0);
        progress.show();
        assertThat(said().lines())
                .containsExactly(
                        "local: 0 of at most 1000 calls, 8 of 16 in flight, 3 retries",
                        "local: 500 of at most 1000 calls, 50.0/s, 8 of 16 in flight, 3 retries, at most 10 s left");
    }

    @Test
    void redrawsItsLinesOnATerminalAlone() {
        Progress progress = progress(true);
        at(0, 0, 0);
        progress.show();
        at(1, 10, 0);
        progress.show();
        assertThat(said()).contains("\r\u001b[2K").contains("\u001b[1A");
        out.reset();
        Progress log = progress(false);
        log.show();
        assertThat(said()).doesNotContain("\u001b");
    }

    @Test
    void tellsWhyCallsGoSlowly() {
        refused = 41;
        Progress progress = progress(false);
        at(0, 10, 0);
        progress.show();
        assertThat(said())
                .isEqualTo(
                        "local: 10 of 1000 calls, 8 of 16 in flight, 3 retries, 41 refused by the host, so limited to 12.5/s\n");
        out.reset();
        progress.close();
        assertThat(said()).isEqualTo("local: 10 calls done, 3 retries, 41 refused by the host\n");
    }

    @Test
    void failedCallsAreNotDone() {
        failed = 990;
        cause = "malformed replies";
        Progress progress = progress(false);
        at(0, 10, 0);
        progress.show();
        progress.close();
        assertThat(said().lines())
                .containsExactly(
                        "local: 10 of 1000 calls, 990 failed, 8 of 16 in flight, 3 retries (most for: malformed replies)",
                        "local: 10 calls done, 990 failed, 3 retries (most for: malformed replies)");
    }

    @Test
    void anUnknownPriceIsNoSpend() {
        Progress progress = progress(false);
        at(0, 0, Double.NaN);
        progress.show();
        assertThat(said()).doesNotContain("spent");
    }

    @Test
    void theEndPromisesNothingMore() {
        Progress progress = progress(false);
        at(0, 0, 0);
        progress.show();
        at(10, 700, 1);
        progress.close();
        assertThat(said()).endsWith("local: 700 calls done, 3 retries, spent 1.0000\n");
    }

    @Test
    void showsForHowLongAHostHasBeenUnreachable() {
        unreachable = 34;
        Progress progress = progress(false);
        at(0, 10, 0);
        progress.show();
        assertThat(said()).contains("3 retries, host unreachable for 34 s, waiting");
    }
}
