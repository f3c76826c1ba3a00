package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a run that are not deterministic: the layout of {@code run.json}. Its readers need little of it, so anything may be missing.
 *
 * @param stopped how far the run came if it was stopped before its end, else null
 * @param mode replay or live
 * @param started when the session was opened
 * @param millis from opening the session to having all results
 * @param replayed calls that the recording answered in a live run
 * @param attempts requests that were sent
 * @param retries attempts after a call's first
 * @param spend what they cost by the profile's prices, or null if a price is missing
 * @param providers the same for each provider, with its refusals by kind
 * @param properties each property's value and source
 * @param versions of Plumbline and Java
 * @param warnings what was noticed and did not stop the run
 */
public record RunFile(
        int schema,
        @OmitNull @Nullable String stopped,
        @Nullable String mode,
        @Nullable String started,
        @JsonProperty("planToResultsMillis") long millis,
        int replayed,
        int attempts,
        int retries,
        @Nullable Double spend,
        @Nullable List<Calls> providers,
        @Nullable String shard,
        @Nullable Map<String, Map<String, String>> properties,
        @Nullable Map<String, String> versions,
        @Nullable List<String> warnings) {
    /**
     * The calls to one provider account.
     *
     * @param refusals attempts that got no reply, by kind
     * @param spend null if a price is missing
     */
    public record Calls(
            String provider,
            int attempts,
            int answered,
            int failed,
            int retries,
            Map<String, Integer> refusals,
            long promptTokens,
            long completionTokens,
            @Nullable Double spend) {
        public Calls {
            refusals = RowChecks.ordered(refusals);
        }
    }

    /** A run without the file. */
    public static final RunFile NONE =
            new RunFile(RunResults.SCHEMA, null, null, null, 0, 0, 0, 0, null, null, null, null, null, null);

    /** Returns the value of a property, or {@code default}. */
    public String value(String property) {
        return properties == null
                ? "default"
                : properties.getOrDefault(property, Map.of()).getOrDefault("value", "default");
    }
}
