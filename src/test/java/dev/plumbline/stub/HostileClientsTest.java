package dev.plumbline.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that try to stop the stub from answering others. */
class HostileClientsTest {
    private static final int MEGABYTE = 1 << 20;

    private final Client client = new Client();
    private StubServer stub;

    @BeforeEach
    void start() throws IOException {
        stub = StubServer.start(StubSettings.plain());
    }

    @AfterEach
    void stop() {
        client.close();
        stub.close();
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), stub.port());
        socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
        return socket;
    }

    private void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String head(long length) {
        return "POST " + stub.baseUrl("openai").getPath() + "/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    /** Reads to the end of the connection. */
    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(MEGABYTE), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aBodyAboveTheLimitIsAnswered413AndNotHeld() throws IOException {
        try (Socket socket = connected()) {
            send(socket, head(64L * MEGABYTE).replace("Host: x", "Host: x\r\nConnection: close"));
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < 64; i++) {
                out.write(new byte[MEGABYTE]);
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").contains("the body is larger than 4194304 bytes");
        }
    }

    /** Waits for the stub's time limit of five seconds. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {"", "POST /x HTTP/1.1\r\nHo", "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"})
    void requestsThatNeverEndBlockNobodyAndAreClosed(String beginning) throws IOException {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                Socket socket = connected();
                held.add(socket);
                send(socket, beginning);
            }
            assertThat(client.get("http://127.0.0.1:" + stub.port() + "/health").status())
                    .isEqualTo(200);
            for (Socket socket : held) {
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(strings = {"0-", "0 (", "0 is the a", "andand", "<a>", "\\n\\n", "- a\\n", "0 to ", "1 is the x and "})
    void aLongPromptTakesNoMoreThanLinearTime(String repeated) throws IOException {
        String text = repeated.repeat(MEGABYTE / repeated.length());
        String categories = "- a: b\\n- c: d\\n";
        for (String system : List.of("x", categories + text)) {
            String body = "{\"model\":\"base\",\"max_tokens\":1,\"messages\":[{\"role\":\"system\",\"content\":\""
                    + system + "\"},{\"role\":\"user\",\"content\":\""
                    + (system.equals("x") ? "1 is the " + text : "x <a> x") + "\"}]}";
            assertThat(client.post(stub.baseUrl("openai") + "/chat/completions", body)
                            .status())
                    .isEqualTo(200);
        }
    }
}
