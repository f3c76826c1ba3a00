package dev.plumbline.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code doctor.json} beside a recording, by model.
 *
 * @param models by name in the profile
 */
public record DoctorFile(Map<String, Examined> models) {
    /** Its name in the recording's folder. */
    public static final String NAME = "doctor.json";

    /** Its version. */
    public static final int SCHEMA = 1;

    /** The field of a model that holds the profile's hash. */
    public static final String PROFILE = "profileSha256";

    public DoctorFile {
        models = Map.copyOf(models);
    }

    /**
     * One model.
     *
     * @param date when it was examined
     * @param profile SHA-256 of the profile's file then, see {@link #hash}; or null if an earlier version wrote the file
     * @param repeatNoise the largest total variation between repeats of one rating, 0..1, or null if it was not measured
     */
    public record Examined(
            Instant date,
            @Nullable String profile,
            @Nullable Double repeatNoise,
            int warnings,
            int problems) {}

    /** Returns the SHA-256 of a profile's file. A fresh clone gives files new times, so times do not show whether a profile changed. */
    public static String hash(Path profile) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(profile)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads the file of a recording's folder; empty if there is none.
     *
     * @throws IOException where it cannot be read, or is none of this version
     */
    public static Optional<DoctorFile> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (ProjectRoot.isLeftByLink(folder, file)) {
            throw new IOException("it is a link out of its folder");
        }
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException("it is no JSON: " + e.getOriginalMessage(), e);
        }
        if (root.path("schema").asInt() != SCHEMA) {
            throw new IOException("its schema is not " + SCHEMA + " (was "
                    + root.path("schema").asText() + ")");
        }
        Map<String, Examined> models = new TreeMap<>();
        for (Map.Entry<String, JsonNode> model : root.path("models").properties()) {
            models.put(model.getKey(), examined(model.getValue()));
        }
        return Optional.of(new DoctorFile(models));
    }

    private static Examined examined(JsonNode model) throws IOException {
        Instant date;
        try {
            date = Instant.parse(model.path("date").asText());
        } catch (DateTimeParseException e) {
            throw new IOException("a date is none (was " + model.path("date").asText() + ")", e);
        }
        JsonNode noise = model.path("repeatNoise");
        JsonNode profile = model.path(PROFILE);
        return new Examined(
                date,
                profile.isTextual() ? profile.textValue() : null,
                noise.isNumber() ? noise.doubleValue() : null,
                count(model, "warning"),
                count(model, "problem"));
    }

    private static int count(JsonNode model, String grade) {
        int count = 0;
        for (JsonNode finding : model.path("findings")) {
            count += finding.path("grade").asText().equals(grade) ? 1 : 0;
        }
        return count;
    }
}
