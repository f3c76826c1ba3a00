package dev.plumbline.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.ProjectRoot;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The noise between repeats of each model, read from {@code doctor.json}. */
public final class RepeatNoise {
    private static final String FILE = "doctor.json";

    private RepeatNoise() {}

    /**
     * Returns the largest TV between repeats, by model; models without a measurement are missing.
     *
     * @param recording the recording's folder
     * @param shown what messages call it
     */
    public static Map<String, Double> read(Path recording, String shown, Mistakes mistakes) {
        Path file = recording.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Place place = Place.of(shown + "/" + FILE);
        if (ProjectRoot.isLeftByLink(recording, file)) {
            mistakes.conceal(place.source());
        }
        JsonNode models;
        try {
            models = JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(file))
                    .path("models");
        } catch (JsonProcessingException e) {
            mistakes.add(
                    place, "this is not JSON", e.getOriginalMessage(), "run 'plumbline doctor' again, or remove it");
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Double> noise = new TreeMap<>();
        models.properties().forEach(model -> {
            JsonNode told = model.getValue().path("repeatNoise");
            if (told.isNumber() && told.doubleValue() >= 0 && told.doubleValue() <= 1) {
                noise.put(model.getKey(), told.doubleValue());
            } else if (!told.isMissingNode() && !told.isNull()) {
                mistakes.add(
                        place,
                        "the 'repeatNoise' of model '" + model.getKey() + "' must be from 0 to 1",
                        told.asText(),
                        "run 'plumbline doctor' again");
            }
        });
        return noise;
    }
}
