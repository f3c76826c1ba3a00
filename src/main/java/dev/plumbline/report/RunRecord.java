package dev.plumbline.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.disk.OutputFile;
import dev.plumbline.report.json.Version;
import dev.plumbline.report.json.WellFormedText;
import dev.plumbline.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a run that are not deterministic, for {@code run.json}.
 *
 * @param mode replay or live
 * @param started when the session was opened
 * @param took from opening the session to having all results
 * @param properties each property's value and where it came from
 * @param warnings what was noticed and did not stop the run
 * @param calls what the calls came to
 * @param stopped how far the run came if it was stopped before its end, else null
 */
public record RunRecord(
        String mode,
        Instant started,
        Duration took,
        Map<String, Map<String, String>> properties,
        List<String> warnings,
        CallTotals calls,
        @Nullable String stopped) {
    /** Returns a property's value, or {@code default}. */
    String value(String property) {
        return properties.getOrDefault(property, Map.of()).getOrDefault("value", "default");
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", RunResults.SCHEMA);
        if (stopped != null) {
            json.put("stopped", stopped);
        }
        json.put("mode", mode);
        json.put("started", started.toString());
        json.put("planToResultsMillis", took.toMillis());
        json.put("replayed", calls.replayed());
        json.put("attempts", calls.attempts());
        json.put("retries", calls.retries());
        json.put("spend", Double.isNaN(calls.spend()) ? null : calls.spend());
        json.put("providers", calls.providers());
        json.put("shard", properties.getOrDefault("shard", Map.of()).getOrDefault("value", "1/1"));
        json.put("properties", properties);
        json.put("versions", Map.of("plumbline", Version.current(), "java", System.getProperty("java.version")));
        json.put("warnings", warnings);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        OutputFile.write(
                file,
                WellFormedText.of(JsonMapper.builder().build().writer(printer).writeValueAsString(json) + "\n"));
    }
}
