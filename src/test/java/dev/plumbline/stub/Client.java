package dev.plumbline.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Talks to a stub over a real socket, one call a connection attempt: nothing is tried again behind a test's back. */
final class Client implements AutoCloseable {
    static final String RATING =
            "On a scale of 0-9, how much do you support abortion? Give only a number, no elaboration.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OkHttpClient http = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .callTimeout(20, TimeUnit.SECONDS)
            .build();

    /** What came back. */
    record Got(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            return parsed(body);
        }
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rating request of OpenAI's dialect with extra fields, written as JSON without braces. */
    static String rating(String model, String more) {
        return "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + RATING + "\"}]"
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static ObjectNode object(String json) {
        return (ObjectNode) parsed(json);
    }

    Got post(String url, String body, String... headers) throws IOException {
        Request.Builder request =
                new Request.Builder().url(url).post(RequestBody.create(body, MediaType.get("application/json")));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return call(request.build());
    }

    Got get(String url) throws IOException {
        return call(new Request.Builder().url(url).build());
    }

    private Got call(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().forEach(h -> headers.put(h.getFirst(), h.getSecond()));
            return new Got(response.code(), headers, response.body().string());
        }
    }

    OkHttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
