package dev.plumbline.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A made-up Together on this machine: files, jobs and deployments in the shapes its documents show; answers itself by way of another endpoint. */
public final class FakeTogether implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<String, MockResponse> instead = new ConcurrentHashMap<>();
    private final List<String> jobs = new ArrayList<>();
    private final @Nullable URI inference;
    private int polls;
    private boolean running;
    private int stopping;

    /** Starts it; {@code inference} answers chat calls, or null where there are none. */
    public FakeTogether(@Nullable URI inference) throws IOException {
        this.inference = inference;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String what = request.getMethod() + " " + request.getUrl().encodedPath();
                if (!what.endsWith("/chat/completions")) {
                    asked.add(what);
                    requests.add(request);
                }
                MockResponse other = instead.get(what);
                return other == null ? answer(what, request) : other;
            }
        });
        server.start();
    }

    public URI base() {
        return server.url("/v1").uri();
    }

    /** Answers a call, such as {@code POST /v1/fine-tunes}, differently from now on. */
    public FakeTogether instead(String what, int status, String body) {
        instead.put(what, json(status, body));
        return this;
    }

    public FakeTogether instead(String what, MockResponse response) {
        instead.put(what, response);
        return this;
    }

    public void asUsual(String what) {
        instead.remove(what);
    }

    /** Method and path of every call but chat, in order. */
    public List<String> asked() {
        return asked;
    }

    public long count(String what) {
        return asked.stream().filter(what::equals).count();
    }

    public RecordedRequest last(String what) {
        return requests.get(asked.lastIndexOf(what));
    }

    public synchronized boolean isServing() {
        return running;
    }

    private synchronized MockResponse answer(String what, RecordedRequest request) {
        String deployments = "/v2/projects/proj_x/endpoints/ep_1/deployments";
        return switch (what) {
            case "POST /v1/files/upload" -> json(200, """
                    {"id":"file-2f3c7c1e","object":"file","created_at":1763900000,"filename":"train.jsonl","bytes":28411,
                     "purpose":"fine-tune","FileType":"jsonl","Processed":false,"LineCount":0}""");
            case "GET /v1/files/file-2f3c7c1e" ->
                json(200, "{\"id\":\"file-2f3c7c1e\",\"FileType\":\"jsonl\",\"Processed\":true,\"LineCount\":98}");
            case "POST /v1/fine-tunes/estimate-price" -> json(200, """
                    {"estimated_total_price":4.0,"estimated_train_token_count":11760,"allowed_to_proceed":true}""");
            case "POST /v1/fine-tunes" -> created();
            case "GET /v1/fine-tunes" -> json(200, "{\"data\":[" + String.join(",", jobs) + "]}");
            case "GET /v1/whoami" -> json(200, "{\"project_id\":\"proj_x\",\"project_slug\":\"acme\"}");
            case "GET /v2/projects/proj_x/configs" -> json(200, """
                    {"data":[{"id":"cr_fast","projectId":"proj_platform","draftModel":"ml_draft"},
                             {"id":"cr_abc123","projectId":"proj_platform"}]}""");
            case "POST /v2/projects/proj_x/endpoints" -> json(200, "{\"id\":\"ep_1\",\"name\":\"acme/vl\"}");
            case "GET /v2/projects/proj_x/endpoints" ->
                json(200, "{\"data\":[{\"id\":\"ep_1\",\"name\":\"acme/left\"}]}");
            case "GET " + "/v2/projects/proj_x/endpoints/ep_1/deployments" ->
                json(200, "{\"data\":[{\"id\":\"dep_1\"}]}");
            case "POST " + "/v2/projects/proj_x/endpoints/ep_1/deployments" -> deployed();
            default -> more(what, request, deployments);
        };
    }

    private MockResponse created() {
        String id = "ft-" + (jobs.size() + 1);
        jobs.add("{\"id\":\"" + id + "\",\"status\":\"pending\",\"suffix\":\"x\"}");
        return json(200, "{\"id\":\"" + id + "\",\"status\":\"PENDING\"}");
    }

    private MockResponse deployed() {
        running = true;
        polls = 0;
        return json(200, "{\"id\":\"dep_1\",\"name\":\"d1\"}");
    }

    private MockResponse more(String what, RecordedRequest request, String deployments) {
        if (what.endsWith("/chat/completions")) {
            return proxied(request);
        }
        if (what.startsWith("GET /v1/fine-tunes/") && what.endsWith("/events")) {
            return json(200, """
                {"data":[{"object":"fine-tune-event","created_at":"2026-11-25T00:00:00Z","level":"Info","message":"started"}]}""");
        }
        if (what.startsWith("GET /v1/fine-tunes/") && what.endsWith("/checkpoints")) {
            return json(200, "{\"data\":[{\"step\":4,\"path\":\"s3://x/4\"},{\"step\":2,\"path\":\"s3://x/2\"}]}");
        }
        if (what.startsWith("GET /v1/fine-tunes/")) {
            return job(what.substring(what.lastIndexOf('/') + 1));
        }
        if (what.equals("GET " + deployments + "/dep_1")) {
            return state();
        }
        if (what.equals("PATCH " + deployments + "/dep_1")) {
            running = false;
            stopping = 2;
            return json(200, "{}");
        }
        return what.startsWith("PATCH") || what.startsWith("DELETE") || what.endsWith("/cancel")
                ? json(200, "{}")
                : json(
                        404,
                        "{\"error\":{\"message\":\"no such thing\",\"type\":\"not_found\",\"param\":null,\"code\":null}}");
    }

    private MockResponse job(String id) {
        return switch (polls++) {
            case 0 -> json(200, "{\"id\":\"" + id + "\",\"status\":\"Queued\"}");
            case 1 -> json(200, "{\"id\":\"" + id + """
                    ","status":"RUNNING","steps_completed":2,"total_steps":4,
                     "progress":{"estimate_available":true,"seconds_remaining":90}}""");
            default -> json(200, "{\"id\":\"" + id + """
                    ","status":"completed","model_output_name":"acme/Qwen-x","model_object_id":"ml_abc123",
                     "steps_completed":4,"total_steps":4,"token_count":11760,"batch_size":96,"total_price":4000000000}""");
        };
    }

    private MockResponse state() {
        String state = running ? polls++ < 1 ? "PROVISIONING" : "READY" : stopping-- > 0 ? "STOPPING" : "STOPPED";
        return json(
                200,
                "{\"id\":\"dep_1\",\"status\":{\"state\":\"DEPLOYMENT_STATE_" + state + "\",\"readyReplicas\":1}}");
    }

    private MockResponse proxied(RecordedRequest request) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(inference + "/chat/completions"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    request.getBody().utf8()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return json(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return json(500, "{\"error\":\"proxy\"}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return json(500, "{\"error\":\"proxy\"}");
        }
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
