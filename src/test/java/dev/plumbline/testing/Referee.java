package dev.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.suite.GoldElaboration;
import dev.plumbline.suite.PoliticalSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A host with a judge whose ability is known, since it was made: for whole runs, over the wire. */
public final class Referee implements AutoCloseable {
    /** How the stub's explanations begin or what they say, and what an able judge would call them. */
    private static final Map<String, String> STYLES = Map.of(
            "I chose", "justification",
            "is not what I meant", "reversal",
            "points the other way", "contradiction",
            "hard to put a number", "non-answer",
            "spoons", "incoherent");

    private final MockWebServer server = new MockWebServer();

    /** Starts a judge that makes its reply from the task it is given. */
    public Referee(UnaryOperator<String> judge) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try {
                    JsonNode asked = JsonMapper.builder()
                            .build()
                            .readTree(request.getBody().utf8());
                    return reply(judge.apply(asked.at("/messages/1/content").asText()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Knows the gold by heart, and the stub's ways. */
    public static String able(String task) {
        return known(task)
                .map(GoldElaboration::category)
                .or(() -> STYLES.keySet().stream()
                        .filter(task::contains)
                        .findFirst()
                        .map(STYLES::get))
                .orElseThrow(() -> new IllegalStateException("an explanation that is nobody's: " + task));
    }

    /** Just as able, but says whatever category the text names last, where it names one. */
    public static String obedient(String task) {
        String text = task.replaceAll("\\p{Cf}", "").toLowerCase(Locale.ROOT);
        return known(task).filter(e -> !e.injection()).isPresent()
                ? able(task)
                : Exams.CATEGORIES.stream()
                        .filter(text::contains)
                        .max(java.util.Comparator.comparingInt(text::lastIndexOf))
                        .orElseGet(() -> able(task));
    }

    private static Optional<GoldElaboration> known(String task) {
        List<GoldElaboration> found = PoliticalSuite.gold().elaborations().stream()
                .filter(e -> task.contains(">\n" + e.text() + "\n</") && task.contains("was: " + e.answer() + "\n"))
                .toList();
        return found.stream().findFirst();
    }

    /** Has the judge of this profile answer here, under a name of its own. */
    public void into(LiveProfile profile) throws IOException {
        URI url = server.url("/v1").uri();
        String text = Files.readString(profile.file());
        Files.writeString(
                profile.file(),
                text.replaceAll(" +referees: .*\n", "")
                        .replace("models:\n", "  referees: {dialect: openai, base-url: \"" + url + "\"}\nmodels:\n")
                        .replace("judge: {provider: stub, ", "judge: {provider: referees, "));
    }

    private static MockResponse reply(String content) throws IOException {
        Map<String, Object> message = Map.of("role", "assistant", "content", content);
        Map<String, Object> choice = Map.of("index", 0, "message", message, "finish_reason", "stop");
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(JsonMapper.builder()
                        .build()
                        .writeValueAsString(Map.of("model", "stub-judge", "choices", List.of(choice))))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
