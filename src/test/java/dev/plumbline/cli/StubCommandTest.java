package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StubCommandTest {
    @TempDir
    private Path root;

    @Test
    void itTellsWhereItListensAndItsCountsWhenInterrupted() throws InterruptedException {
        CountDownLatch reported = new CountDownLatch(1);
        StringWriter words = new StringWriter();
        PrintWriter out = new PrintWriter(words) {
            @Override
            public void flush() {
                super.flush();
                if (words.toString().contains("Ctrl-C")) {
                    reported.countDown();
                }
            }
        };
        AtomicInteger exit = new AtomicInteger(-1);
        CommandLine command = Main.commandLine().setOut(out);
        Thread thread = new Thread(() -> exit.set(command.execute("stub", "--port", "0")));
        thread.start();
        assertThat(reported.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(words.toString())
                .contains("synthetic", "stub.yaml")
                .containsPattern("openai +http://127\\.0\\.0\\.1:[1-9][0-9]*/openai/v1\n")
                .containsPattern("anthropic +http://127\\.0\\.0\\.1:[1-9][0-9]*/anthropic/v1\n");
        thread.interrupt();
        thread.join(10_000);
        assertThat(exit).hasValue(0);
        assertThat(words.toString()).contains("0 requests, 0 answered in full");
    }

    @Test
    void aTakenPortIsAMistake() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            CliCall call = CliCall.of(root, "stub", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(call.mistakes())
                    .containsExactly("--port: the port is taken (was " + taken.getLocalPort()
                            + "); choose another, or 0 for any free one");
        }
    }

    @Test
    void allMistakesAreToldAtOnce() {
        CliCall call = CliCall.of(
                root,
                "stub",
                "--port",
                "99999",
                "--latency",
                "-1",
                "--fault",
                "429=2,nonsense=0.1",
                "--bucket",
                "0/5",
                "--fault-attempts",
                "0",
                "--key-from",
                "PLUMBLINE_NO_SUCH_VARIABLE");
        assertThat(call.mistakes())
                .hasSize(7)
                .anySatisfy(
                        m -> assertThat(m).startsWith("--fault: there is no such fault (was nonsense); choose among"))
                .anySatisfy(m -> assertThat(m).contains("(was 429=2)"))
                .anySatisfy(m -> assertThat(m).startsWith("--bucket:").contains("(was 0/5)"))
                .anySatisfy(m -> assertThat(m).contains("PLUMBLINE_NO_SUCH_VARIABLE"));
    }
}
