package dev.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** What models might say to harm whoever reads a report: a corpus that goes through every format. */
public final class HostileReplies {
    private HostileReplies() {}

    /** Harmless to look at: for formats that no browser reads. */
    public static List<String> texts() {
        return texts("attack()", 9);
    }

    /**
     * With an attack that tells when it runs.
     *
     * @param attack a script without double quotes
     * @param canary the port of a host that nobody should call
     */
    public static List<String> texts(String attack, int canary) {
        try (InputStream in = HostileReplies.class.getResourceAsStream("/hostile-replies.json")) {
            JsonNode all = JsonMapper.builder().build().readTree(in);
            return StreamSupport.stream(all.spliterator(), false)
                    .map(r -> r.path("text").asText())
                    .map(t -> t.replace("ATTACK", attack).replace("CANARY", String.valueOf(canary)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
