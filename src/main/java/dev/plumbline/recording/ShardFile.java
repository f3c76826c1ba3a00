package dev.plumbline.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file {@code shard.json} in the folder of a shard's replies. It names the shard and the plan to which the replies belong.
 *
 * @param suite the name of the suite
 * @param profile the name of the profile
 * @param shard the shard, such as {@code 3/8}
 * @param plan the digest of the whole plan, so that parts of different plans are never joined
 */
public record ShardFile(String suite, String profile, String shard, String plan) {
    /** The file's name. */
    public static final String NAME = "shard.json";

    /** The version of the file's format. */
    public static final int SCHEMA = 1;

    private static final String PARTS = "shards";

    /** Returns the folder that contains all parts of a recording. */
    public static Path parts(Path recording) {
        return recording.resolve(PARTS);
    }

    /** Returns the folder of one part of a recording; {@code name} is for example {@code 3-of-8}. */
    public static Path folder(Path recording, String name) {
        return parts(recording).resolve(name);
    }

    /** Writes this file into a part's folder. */
    public void write(Path folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("suite", suite);
        json.put("profile", profile);
        json.put("shard", shard);
        json.put("plan", plan);
        try {
            OutputFile.write(folder.resolve(NAME), JsonMapper.builder().build().writeValueAsString(json) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a shard file.
     *
     * @throws IOException if the file cannot be read or has another version
     */
    public static ShardFile read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException("it is not JSON: " + e.getOriginalMessage(), e);
        }
        if (root.path("schema").asInt() != SCHEMA) {
            throw new IOException("its schema is not " + SCHEMA);
        }
        return new ShardFile(text(root, "suite"), text(root, "profile"), text(root, "shard"), text(root, "plan"));
    }

    private static String text(JsonNode root, String name) throws IOException {
        JsonNode text = root.path(name);
        if (!text.isTextual()) {
            throw new IOException("'" + name + "' must be a text");
        }
        return text.textValue();
    }
}
