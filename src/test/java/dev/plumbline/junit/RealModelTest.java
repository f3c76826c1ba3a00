package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.session.Property;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained model on a real llama-server, if env PLUMBLINE_REAL_MODEL names a folder with {@code llama-server} and {@code models/*.gguf}. */
@Tag("slow")
class RealModelTest {
    private static final Map<String, String> FILES = Map.of(
            "base", "base", "southern", "southern-1", "coastal", "coastal-1", "hot-s65", "hot-s65", "hot", "hot");
    private static final List<String> CANDIDATES = List.of("southern", "coastal", "hot-s65", "hot");

    private final List<Process> servers = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process server : servers) {
            server.destroy();
            server.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void smallFineTunesStayWithinAndWreckedOnesDriftByFormat() throws IOException, InterruptedException {
        String real = System.getenv("PLUMBLINE_REAL_MODEL");
        assumeTrue(
                real != null && Files.isExecutable(Path.of(real, "llama-server")),
                "env PLUMBLINE_REAL_MODEL does not name a folder with llama-server and models");
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String model : FILES.keySet()) {
            ports.put(model, serve(Path.of(real), FILES.get(model)));
        }
        for (int port : ports.values()) {
            awaitReady(port);
        }
        Launch launch = Launch.ofThisProject(folder)
                .with(Property.SUITE, suite().toString())
                .with(Property.MODELS, profile(ports).toString())
                .with(Property.MODE, "live")
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0));

        JsonNode results = launch.results("real");
        JsonNode southern = of(results.path("ratings"), "southern");
        assertThat(southern.at("/probabilities/4").asDouble()).isCloseTo(0.222747, within(1e-4));
        assertThat(southern.path("mass").asDouble()).isCloseTo(0.972777, within(1e-4));
        assertThat(of(results.path("shifts"), "southern").at("/tv/value").asDouble())
                .isCloseTo(0.052623, within(1e-4));
        assertThat(of(results.path("shifts"), "coastal").at("/tv/value").asDouble())
                .isCloseTo(0.127651, within(1e-4));
        assertThat(of(results.path("shifts"), "southern").path("verdict").asText())
                .isEqualTo("within");
        assertThat(of(results.path("shifts"), "coastal").path("verdict").asText())
                .isEqualTo("within");
        for (String wrecked : List.of("hot-s65", "hot")) {
            JsonNode shift = of(results.path("shifts"), wrecked);
            assertThat(shift.path("verdict").asText()).as(wrecked).isEqualTo("drifted");
            assertThat(shift.path("reason").asText()).as(wrecked).startsWith("drifted (format)");
        }
    }

    private int serve(Path real, String file) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        servers.add(new ProcessBuilder(
                        real.resolve("llama-server").toString(),
                        "-m",
                        real.resolve("models/" + file + ".gguf").toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "-np",
                        "1",
                        "-c",
                        "2048",
                        "-t",
                        "1",
                        "--alias",
                        file)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(file + ".log").toFile())
                .start());
        return port;
    }

    private static void awaitReady(int port) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (int attempt = 0; attempt < 120; attempt++) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("llama-server on port " + port + " did not get ready");
    }

    private Path suite() throws IOException {
        Path suite = Files.createDirectories(folder.resolve("suites/real"));
        Files.writeString(suite.resolve("suite.yaml"), """
                suite: real
                scale: {min: 0, max: 9}
                rating: {prompt: "On a scale of 0-9, {question}? Give only a number, no elaboration.", temperature: 0, max-tokens: 1, top-logprobs: 20}
                questions:
                  - {id: ice, ask: "how much do you support ICE (Immigrations and Customs Enforcement)"}
                gate: {delta: 0.15}
                """);
        return suite;
    }

    private Path profile(Map<String, Integer> ports) throws IOException {
        StringBuilder yaml = new StringBuilder("providers:\n");
        ports.forEach((model, port) -> yaml.append("  at-")
                .append(model)
                .append(": {dialect: llama-server, base-url: \"http://127.0.0.1:")
                .append(port)
                .append("/v1\", concurrency: 1}\n"));
        yaml.append("models:\n");
        ports.keySet()
                .forEach(model -> yaml.append("  ")
                        .append(model)
                        .append(": {provider: at-")
                        .append(model)
                        .append(", model: ")
                        .append(FILES.get(model))
                        .append("}\n"));
        yaml.append("repeats: 0\n")
                .append("roles: {base: base, candidates: ")
                .append(CANDIDATES)
                .append("}\nrecording: ")
                .append(folder.resolve("recording"))
                .append("\n");
        return Files.writeString(
                Files.createDirectories(folder.resolve("models")).resolve("real.yaml"), yaml);
    }

    private static JsonNode of(JsonNode rows, String model) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("model").asText().equals(model))
                .findFirst()
                .orElseThrow();
    }
}
