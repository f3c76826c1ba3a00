package dev.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A batch engine whose answers are a stub's: it shuffles them, fails some, loses some, says some twice, and wraps them as it likes. */
public final class StandInEngine {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double ERRORS = 0.03;
    private static final double MISSING = 0.01;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final Random random;
    private int errors;
    private int missing;
    private int answered;

    public StandInEngine(URI base, long seed) {
        this.base = base;
        this.random = new Random(seed);
    }

    /** Answers all files of a folder into one file. */
    public void answer(Path requests, Path results) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(requests)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    answer(JSON.readTree(line), lines);
                }
            }
        }
        Collections.shuffle(lines, random);
        Files.write(results, lines);
    }

    private void answer(JsonNode request, List<String> lines) throws IOException, InterruptedException {
        double drawn = random.nextDouble();
        String id = request.path("custom_id").asText();
        ObjectNode line = JSON.createObjectNode().put("custom_id", id);
        // At least one of each, however the dice fall.
        if (drawn < MISSING || (missing == 0 && answered == 40)) {
            missing++;
        } else if (drawn < MISSING + ERRORS || (errors == 0 && answered == 50)) {
            errors++;
            line.putNull("response");
            lines.add((random.nextBoolean()
                            ? line.put("error", "the engine was busy")
                            : line.set("error", JSON.readTree("{\"message\":\"overloaded\",\"code\":\"503\"}")))
                    .toString());
        } else {
            answered++;
            JsonNode body = JSON.readTree(post(request.path("body").toString()));
            if (random.nextInt(3) == 0) {
                lines.add(((ObjectNode) body).put("custom_id", id).toString());
                return;
            }
            line.putNull("error").putObject("response").put("status_code", 200).set("body", body);
            lines.addAll(Collections.nCopies(random.nextInt(20) == 0 ? 2 : 1, line.toString()));
        }
    }

    private String post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the stub answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    public int errors() {
        return errors;
    }

    public int missing() {
        return missing;
    }

    public int answered() {
        return answered;
    }
}
