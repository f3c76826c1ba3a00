package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.HttpReply;
import dev.plumbline.gateway.PlainHttp;
import dev.plumbline.gateway.RequestNotSentException;
import dev.plumbline.gateway.key.HostId;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The batch service of OpenAI or Together, whose formats differ in a few fields. Does not retry calls. */
public final class BatchHost implements AutoCloseable {
    private static final int LONGEST = 300;
    private static final int MOST_PAGES = 100;

    private final PlainHttp http;
    private final URI base;
    private final boolean together;

    /**
     * Creates a client of the batch service.
     *
     * @param http the connection with the provider's key; closed with this object
     * @param base the URL of its API
     * @param dialect {@code openai} or {@code together}
     */
    public BatchHost(PlainHttp http, URI base, String dialect) {
        this.http = http;
        this.base = base;
        this.together = dialect.equals("together");
    }

    /** Returns whether this class supports the batch service of a dialect. */
    public static boolean speaks(String dialect) {
        return dialect.equals("openai") || dialect.equals("together");
    }

    /** A call to the batch service. */
    private interface Call {
        HttpReply send() throws IOException;
    }

    /** Uploads a file and returns the host's id of the file. An upload costs nothing. */
    String upload(Path file) {
        String name = String.valueOf(file.getFileName());
        Map<String, String> fields = together
                ? Map.of("purpose", "batch-api", "file_name", name, "file_type", "jsonl")
                : Map.of("purpose", "batch");
        URI at = together ? at("files", "upload") : at("files");
        return id(json("POST " + at, () -> http.upload(at, fields, name, file)).path("id"));
    }

    /**
     * Starts a batch. A batch costs money.
     *
     * @throws BatchException marked as uncertain if the host may have accepted the batch but its answer cannot be read
     */
    HostJob create(String input, String file) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("input_file_id", input).put("endpoint", BatchFormat.ENDPOINT).put("completion_window", "24h");
        if (!together) {
            body.putObject("metadata").put("plumbline", file);
        }
        URI at = at("batches");
        JsonNode reply = json("POST " + at, () -> http.post(at, BatchJson.text(body)));
        try {
            return HostJob.of(reply.path("job").isObject() ? reply.path("job") : reply);
        } catch (BatchException e) {
            throw new BatchException("the host accepted the batch, but " + e.getMessage(), true);
        }
    }

    /** Returns the state of a batch. */
    HostJob job(String id) {
        return HostJob.of(get(at("batches", id)));
    }

    /**
     * Returns the batch of an input file, if the host lists one. Each file is uploaded for one batch only.
     *
     * @throws BatchException if the answer is not a complete list of batches, because an incomplete list does not prove that the batch does
     *     not exist
     */
    Optional<HostJob> begun(String input, String file) {
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            URI at = at("batches");
            JsonNode list = get(together ? at : URI.create(at + "?limit=100" + after));
            JsonNode jobs = list.isArray() ? list : list.path("data");
            boolean more = list.path("has_more").asBoolean();
            if (!jobs.isArray() || (more && (together || jobs.isEmpty()))) {
                throw new BatchException(
                        "the host's answer is not a complete list of batches: " + printable(list.toString()), true);
            }
            for (JsonNode job : jobs) {
                String mark = job.path("metadata").path("plumbline").asText(file);
                if (job.path("input_file_id").asText("").equals(input) && mark.equals(file)) {
                    return Optional.of(HostJob.of(job));
                }
            }
            if (!more) {
                return Optional.empty();
            }
            after = "&after=" + HostId.segment(id(jobs.get(jobs.size() - 1).path("id")));
        }
        throw new BatchException("the host lists batches without end", true);
    }

    /** Downloads a file of results. */
    void download(String id, Path to) {
        URI at = at("files", id, "content");
        call("GET " + at, () -> http.download(at, to));
    }

    private JsonNode get(URI at) {
        return json("GET " + at, () -> http.get(at));
    }

    private static JsonNode json(String what, Call call) {
        HttpReply reply = call(what, call);
        try {
            return BatchJson.read(reply.body());
        } catch (IOException e) {
            throw new BatchException("the host's reply is not JSON (" + what + "): " + printable(reply.body()), true);
        }
    }

    private static HttpReply call(String what, Call call) {
        HttpReply reply;
        try {
            reply = call.send();
        } catch (RequestNotSentException e) {
            throw new BatchException(
                    "cannot reach the host (" + what + "): " + printable(String.valueOf(e.getMessage()))
                            + "; nothing was sent",
                    false);
        } catch (IOException e) {
            throw new BatchException(
                    "no usable answer from the host (" + what + "): " + printable(String.valueOf(e.getMessage())),
                    true);
        }
        if (!reply.isGood()) {
            throw new BatchException(
                    "the host refused (" + reply.status() + ", " + what + "): " + printable(reply.body()),
                    isUncertain(reply.status()));
        }
        return reply;
    }

    /** Returns whether the host may have carried out a call that got this status: a server error, a timeout, a redirect or a conflict. */
    private static boolean isUncertain(int status) {
        return status >= 500 || status == 408 || status == 409 || status < 400;
    }

    private URI at(String... segments) {
        StringBuilder url = new StringBuilder(base.toString().replaceFirst("/+$", ""));
        for (String segment : segments) {
            if (!HostId.isValid(segment)) {
                throw new BatchException("not an id of a host (was " + printable(segment) + ")", false);
            }
            url.append('/').append(HostId.segment(segment));
        }
        return URI.create(url.toString());
    }

    /** Returns the text of an id that the host sent. */
    static String id(JsonNode id) {
        if (!id.isTextual() || !HostId.isValid(id.textValue())) {
            throw new BatchException(
                    "the host gave an id that cannot be one (was " + printable(id.toString()) + ")", false);
        }
        return id.textValue();
    }

    /** Returns a host's text on one line of limited length. */
    static String printable(String text) {
        return Printable.line(text.strip(), LONGEST);
    }

    @Override
    public void close() {
        http.close();
    }
}
