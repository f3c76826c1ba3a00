package dev.plumbline.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The study's rating probabilities from the shipped recording. */
public final class PublishedReadings {
    /** Question to the sign that makes it liberal. */
    public static final Map<String, Integer> POLARITY = new TreeMap<>(Map.of(
            "gay-marriage", 1,
            "ice", -1,
            "abortion", 1,
            "second-amendment", -1,
            "immigration", 1,
            "social-welfare", 1,
            "democratic-party", 1,
            "republican-party", -1,
            "climate-change", 1));

    private static final Path RECORDING = Path.of("fixtures/political/published");
    private static final Map<String, SeenDistribution> READINGS = new HashMap<>();

    static {
        for (String model : List.of("base", "coastal", "southern")) {
            read(model);
        }
    }

    private PublishedReadings() {}

    public static SeenDistribution of(String model, String question) {
        return READINGS.get(model + " " + question);
    }

    private static void read(String model) {
        try {
            for (String line : Files.readAllLines(RECORDING.resolve(model + ".jsonl"))) {
                JsonNode record = new ObjectMapper().readTree(line);
                if (record.get("kind").textValue().equals("rating")) {
                    TreeMap<Integer, Double> seen = new TreeMap<>();
                    record.get("reply")
                            .get("top")
                            .forEach(token -> seen.put(
                                    Integer.valueOf(token.get("token").textValue()),
                                    Math.exp(token.get("logprob").doubleValue())));
                    READINGS.put(
                            model + " " + record.get("question").textValue(),
                            SeenDistribution.of(0, 9, seen, 0, Collections.min(seen.values())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
