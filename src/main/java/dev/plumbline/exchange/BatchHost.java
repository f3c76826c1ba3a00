package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.HttpReply;
import dev.plumbline.gateway.PlainHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The batch service of OpenAI and of Together, which differ in a few words. Nothing is tried again; what may be is for the caller to know. */
public final class BatchHost implements AutoCloseable {
    private static final int LONGEST = 300;
    private static final int MOST_PAGES = 100;

    private final PlainHttp http;
    private final URI base;
    private final boolean together;

    /**
     * A host.
     *
     * @param http with the provider's key; closed with the host
     * @param base where it answers
     * @param dialect {@code openai} or {@code together}
     */
    public BatchHost(PlainHttp http, URI base, String dialect) {
        this.http = http;
        this.base = base;
        this.together = dialect.equals("together");
    }

    /** Whether providers of a dialect have a batch service that is known here. */
    public static boolean speaks(String dialect) {
        return dialect.equals("openai") || dialect.equals("together");
    }

    /** One call. */
    private interface Call {
        HttpReply send() throws IOException;
    }

    /** Gives the host a file; costs nothing. */
    String upload(Path file) {
        String name = String.valueOf(file.getFileName());
        Map<String, String> fields = together
                ? Map.of("purpose", "batch-api", "file_name", name, "file_type", "jsonl")
                : Map.of("purpose", "batch");
        URI at = at(together ? "files/upload" : "files");
        return checked(json("POST " + at, () -> http.upload(at, fields, name, file))
                .path("id")
                .asText(""));
    }

    /** Has the host begin, which costs money. */
    HostJob create(String input, String file) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("input_file_id", input).put("endpoint", BatchFormat.ENDPOINT).put("completion_window", "24h");
        if (!together) {
            body.putObject("metadata").put("plumbline", file);
        }
        URI at = at("batches");
        JsonNode reply = json("POST " + at, () -> http.post(at, BatchJson.text(body)));
        return HostJob.of(reply.path("job").isObject() ? reply.path("job") : reply);
    }

    /** How far a batch is. */
    HostJob job(String id) {
        return HostJob.of(get("batches/" + checked(id)));
    }

    /** The batch that reads this file, if there is one. */
    Optional<HostJob> ofInput(String input) {
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode list = get(together ? "batches" : "batches?limit=100" + after);
            JsonNode jobs = list.isArray() ? list : list.path("data");
            for (JsonNode job : jobs) {
                if (job.path("input_file_id").asText().equals(input)) {
                    return Optional.of(HostJob.of(job));
                }
            }
            if (!list.path("has_more").asBoolean() || jobs.isEmpty()) {
                return Optional.empty();
            }
            after = "&after=" + checked(jobs.get(jobs.size() - 1).path("id").asText(""));
        }
        throw new BatchException("the host lists batches without end", false);
    }

    /** Fetches a file of results. */
    void download(String id, Path to) {
        URI at = at("files/" + checked(id) + "/content");
        call("GET " + at, () -> http.download(at, to));
    }

    private JsonNode get(String path) {
        URI at = at(path);
        return json("GET " + at, () -> http.get(at));
    }

    private static JsonNode json(String what, Call call) {
        HttpReply reply = call(what, call);
        try {
            return BatchJson.read(reply.body());
        } catch (IOException e) {
            throw new BatchException("the host's reply is no JSON (" + what + "): " + printable(reply.body()), true);
        }
    }

    private static HttpReply call(String what, Call call) {
        HttpReply reply;
        try {
            reply = call.send();
        } catch (IOException e) {
            throw new BatchException(
                    "the host did not answer (" + what + "): " + printable(String.valueOf(e.getMessage())), true);
        }
        if (!reply.isGood()) {
            throw new BatchException(
                    "the host refused (" + reply.status() + ", " + what + "): " + printable(reply.body()),
                    reply.status() >= 500);
        }
        return reply;
    }

    private URI at(String path) {
        String root = base.toString();
        return URI.create(root.endsWith("/") ? root + path : root + "/" + path);
    }

    /** An id becomes part of a path, so it must be no more than a name. */
    static String checked(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,127}")) {
            throw new BatchException("the host gave what is no id: " + printable(id), false);
        }
        return id;
    }

    /** Hostile text on one line, not endless. */
    static String printable(String text) {
        String line = text.strip().replaceAll("\\p{C}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    @Override
    public void close() {
        http.close();
    }
}
