package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.session.Property;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;

/** What results.json of the published record says, and how it is held against values that other code computed. */
final class PublishedEvidence {
    static final Offset<Double> CLOSE = within(1e-9);
    /** Half a step of the last digit that the reference prints. */
    static final Offset<Double> PRINTED = within(5.001e-3);

    private final JsonNode results;

    private PublishedEvidence(JsonNode results) {
        this.results = results;
    }

    static PublishedEvidence run(Path folder) throws IOException {
        Launch launch = Launch.ofThisProject(folder);
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0));
        return new PublishedEvidence(launch.results("political"));
    }

    /** The same of a record of the test's own, whose shifts nobody accepted. */
    static PublishedEvidence run(Path folder, Path profile) throws IOException {
        Launch launch = Launch.ofThisProject(folder)
                .with(Property.MODELS, profile.toString())
                .with(Property.GATE, "record")
                .with(Property.BASELINE, "none");
        launch.runAll().testEvents().assertStatistics(s -> s.failed(0));
        return new PublishedEvidence(launch.results("political"));
    }

    static JsonNode golden() throws IOException {
        try (InputStream in = PublishedEvidence.class.getResourceAsStream("/golden-coastal.json")) {
            return JsonMapper.builder().build().readTree(in);
        }
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    Stream<JsonNode> all(String list) {
        return each(results.path(list));
    }

    JsonNode only(String list, Map<String, String> wanted) {
        return all(list)
                .filter(n -> wanted.entrySet().stream()
                        .allMatch(e -> n.path(e.getKey()).asText().equals(e.getValue())))
                .reduce((a, b) -> {
                    throw new AssertionError("two of " + wanted + ": " + a + b);
                })
                .orElseThrow();
    }

    static void equal(JsonNode actual, JsonNode expected) {
        assertThat(actual.isNumber() && expected.isNumber()).isTrue();
        assertThat(actual.asDouble()).isCloseTo(expected.asDouble(), CLOSE);
    }

    static void range(JsonNode actual, double value, double low, double high, Offset<Double> close) {
        assertThat(actual.path("value").asDouble()).isCloseTo(value, close);
        assertThat(actual.path("low").asDouble()).isCloseTo(low, close);
        assertThat(actual.path("high").asDouble()).isCloseTo(high, close);
    }

    static void interval(JsonNode actual, double low, double high, Offset<Double> close) {
        assertThat(actual.path(0).asDouble()).isCloseTo(low, close);
        assertThat(actual.path(1).asDouble()).isCloseTo(high, close);
    }
}
