package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.disk.ProjectRoot;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The findings of {@code plumbline doctor}: the layout of {@code doctor.json} next to a recording, which {@code suites/doctor.schema.json} describes.
 * The keys are sorted, so that version control shows changes.
 *
 * @param models the examined models by name in the profile
 * @param profile the name of the profile
 * @param schema the version of the layout
 */
public record DoctorFile(Map<String, Examined> models, String profile, int schema) {
    /** The name of the file in the recording's folder. */
    public static final String NAME = "doctor.json";

    /** Version of the layout. */
    public static final int SCHEMA = 1;

    private static final String NOISE = "repeatNoise";

    public DoctorFile {
        models = RowChecks.ordered(new TreeMap<>(models));
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("schema must be " + SCHEMA + " (was " + schema + ")");
        }
    }

    /**
     * The findings about one model.
     *
     * @param answers whether the model answers calls at all
     * @param calls the number of calls of the examination, without retries
     * @param date the day of the examination
     * @param findings the findings in the order of the checks
     * @param profileSha256 SHA-256 of the profile's file at that time, see {@link #hash}; or null if an earlier version wrote the file
     * @param promptTokens the host's token counts of three fixed prompts, or -1 if the host did not report them
     * @param measured the measured numbers by key, or null if nothing was measured
     */
    public record Examined(
            boolean answers,
            int calls,
            String date,
            List<Finding> findings,

            @OmitNull @Nullable String profileSha256,

            List<Long> promptTokens,
            String provider,
            @JsonAnySetter @JsonAnyGetter @Nullable Map<String, Object> measured) {
        public Examined {
            measured = measured == null ? Map.of() : RowChecks.ordered(measured);
            try {
                Instant.parse(date);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("date must be a time (was " + date + ")", e);
            }
            Object noise = measured.get(NOISE);
            if (noise != null
                    && !(noise instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1)) {
                throw new IllegalArgumentException(NOISE + " must be from 0 to 1 (was " + noise + ")");
            }
        }

        /** Returns the largest total variation between repeats of one rating, or null if it was not measured. */
        public @Nullable Double repeatNoise() {
            return measured != null && measured.get(NOISE) instanceof Number number ? number.doubleValue() : null;
        }

        /** Returns the number of findings of a grade. */
        public int count(String grade) {
            return (int) findings.stream().filter(f -> f.grade().equals(grade)).count();
        }
    }

    /** The finding of one check. */
    public record Finding(
            String check,
            String found,
            String grade,

            @OmitNull @Nullable String remedy) {}

    /** Returns the noise between repeats by model, for models with a measurement. */
    public Map<String, Double> repeatNoise() {
        Map<String, Double> noise = new TreeMap<>();
        models.forEach((name, model) -> {
            Double measured = model.repeatNoise();
            if (measured != null) {
                noise.put(name, measured);
            }
        });
        return noise;
    }

    /**
     * Returns the SHA-256 of a profile's file. A hash is needed because a fresh clone gives files new times, so times do not show whether a profile
     * changed.
     */
    public static String hash(Path profile) throws IOException {
        return HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(profile)));
    }

    /**
     * Reads the file in a recording's folder; returns empty if the file is missing or wrong.
     *
     * @param shown the name of the folder in messages
     */
    public static Optional<DoctorFile> read(Path folder, String shown, Mistakes mistakes) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String name = shown + "/" + NAME;
        if (ProjectRoot.isLeftByLink(folder, file)) {
            mistakes.conceal(name);
        }
        try {
            return Optional.of(
                    RecordJson.read(file, name, DoctorFile.class, "run 'plumbline doctor' again, or remove it"));
        } catch (MistakesException e) {
            mistakes.addAll(e.mistakes());
            return Optional.empty();
        }
    }

    /** Writes the findings into a recording's folder and returns the file. */
    public Path write(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(NAME);
        OutputFile.write(file, RecordJson.text(this));
        return file;
    }
}
