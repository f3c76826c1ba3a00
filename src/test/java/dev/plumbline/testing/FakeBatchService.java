package dev.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** OpenAI's batch service as far as it is used: files are numbered, and every call of a batch gets one answer. */
public final class FakeBatchService extends Dispatcher {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String answer;
    private final Map<String, List<String>> files = new LinkedHashMap<>();
    private final Map<String, String> batches = new LinkedHashMap<>();
    private boolean done;
    private Results kind = Results.REPLIES;

    /** What the files of results hold. */
    public enum Results {
        REPLIES,
        OF_OTHER_CALLS,
        NOTHING,
        ERRORS
    }

    public FakeBatchService(String answer) {
        this.answer = answer.replace("\n", " ");
    }

    /** From now on all batches have ended. */
    public synchronized void finish() {
        done = true;
    }

    /** From now on the files of results hold this. */
    public synchronized void bring(Results results) {
        kind = results;
    }

    public synchronized int batches() {
        return batches.size();
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        try {
            String path = request.getMethod() + " " + request.getUrl().encodedPath();
            return new MockResponse.Builder().body(reply(path, request)).build();
        } catch (IOException e) {
            return new MockResponse.Builder().code(500).body(e.toString()).build();
        }
    }

    private String reply(String path, RecordedRequest request) throws IOException {
        if (path.equals("POST /v1/files")) {
            String id = "file-" + (files.size() + 1);
            files.put(
                    id,
                    request.getBody()
                            .utf8()
                            .lines()
                            .filter(l -> l.startsWith("{\"custom_id\""))
                            .toList());
            return "{\"id\":\"" + id + "\"}";
        }
        if (path.equals("POST /v1/batches")) {
            String id = "batch_" + (batches.size() + 1);
            batches.put(
                    id,
                    JSON.readTree(request.getBody().utf8())
                            .path("input_file_id")
                            .asText());
            return job(id);
        }
        if (path.startsWith("GET /v1/batches/")) {
            return job(path.substring("GET /v1/batches/".length()));
        }
        String input = path.replaceAll("^GET /v1/files/out-(.*)/content$", "$1");
        List<String> results = new ArrayList<>();
        for (String line : files.getOrDefault(input, List.of())) {
            JsonNode id = JSON.readTree(line).path("custom_id");
            String reply = ",\"response\":{\"status_code\":200,\"body\":" + answer + "},\"error\":null}";
            switch (kind) {
                case REPLIES -> results.add("{\"custom_id\":" + id + reply);
                case OF_OTHER_CALLS -> results.add("{\"custom_id\":\"other-" + results.size() + "\"" + reply);
                case ERRORS ->
                    results.add("{\"custom_id\":" + id
                            + ",\"response\":null,\"error\":{\"message\":\"the engine was busy\"}}");
                case NOTHING -> {}
            }
        }
        Collections.reverse(results);
        return String.join("\n", results);
    }

    private String job(String id) {
        return "{\"id\":\"" + id + "\",\"input_file_id\":\"" + batches.get(id) + "\",\"status\":\""
                + (done ? "completed" : "in_progress") + "\",\"output_file_id\":"
                + (done ? "\"out-" + batches.get(id) + "\"" : "null") + "}";
    }
}
