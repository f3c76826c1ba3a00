package dev.plumbline.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.profile.Profile;
import dev.plumbline.recording.DoctorFile;
import dev.plumbline.text.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code doctor.json} beside a recording: sorted, so that version control shows what changed. */
public final class DoctorJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private DoctorJson() {}

    /**
     * Writes the file; models of the profile that were not examined keep their earlier entries.
     *
     * @return the file
     */
    public static Path write(Profile profile, List<ModelCheckup> checkups, Instant now) throws IOException {
        Path file = Files.createDirectories(profile.recording()).resolve(DoctorFile.NAME);
        Map<String, Object> models = new TreeMap<>(earlier(file, profile));
        String hash = DoctorFile.hash(profile.file());
        for (ModelCheckup checkup : checkups) {
            Map<String, Object> model = json(checkup, now.truncatedTo(ChronoUnit.SECONDS));
            model.put(DoctorFile.PROFILE, hash);
            models.put(checkup.model(), model);
        }
        Map<String, Object> json = new TreeMap<>();
        json.put("schema", DoctorFile.SCHEMA);
        json.put("profile", profile.name());
        json.put("models", models);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        OutputFile.write(file, JsonWriter.escaped(JSON.writer(printer).writeValueAsString(json)) + "\n");
        return file;
    }

    private static Map<String, Object> earlier(Path file, Profile profile) throws IOException {
        Map<String, Object> kept = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return kept;
        }
        JsonNode root;
        try {
            root = JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            // Nothing in it can be kept; the new one takes its place.
            return kept;
        }
        if (root.path("schema").asInt() == DoctorFile.SCHEMA
                && root.path("profile").asText().equals(profile.name())) {
            root.path("models").properties().stream()
                    .filter(model -> profile.models().containsKey(model.getKey()))
                    .forEach(model -> kept.put(model.getKey(), JSON.convertValue(model.getValue(), Map.class)));
        }
        return kept;
    }

    private static Map<String, Object> json(ModelCheckup checkup, Instant date) {
        Map<String, Object> json = new TreeMap<>(checkup.measured());
        json.put("date", date.toString());
        json.put("provider", checkup.provider());
        json.put("calls", checkup.calls());
        json.put("answers", checkup.answers());
        json.put("promptTokens", checkup.promptTokens());
        json.put("findings", checkup.findings().stream().map(DoctorJson::json).toList());
        return json;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new TreeMap<>();
        json.put("check", finding.check());
        json.put("grade", finding.grade().word());
        json.put("found", finding.found());
        if (finding.remedy() != null) {
            json.put("remedy", finding.remedy());
        }
        return json;
    }
}
