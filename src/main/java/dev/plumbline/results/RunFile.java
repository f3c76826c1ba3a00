package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a run that are not deterministic: the layout of {@code run.json}. All values are optional for readers.
 *
 * @param stopped how far the run came if it was stopped before its end, else null
 * @param mode replay or live
 * @param started the time at which the session was opened
 * @param millis the milliseconds from opening the session to complete results
 * @param replayed the number of calls that the recording answered in a live run
 * @param attempts the number of requests that were sent
 * @param retries the number of attempts after the first one of a call
 * @param spend the cost of the attempts by the profile's prices, or null if a price is missing
 * @param providers the calls of each provider, with its refusals by kind
 * @param properties the value and the source of each property
 * @param versions the versions of Plumbline and Java
 * @param warnings the warnings, which did not stop the run
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
     * @param refusals the number of attempts without a reply, by kind
     * @param spend the cost, or null if a price is missing
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

    /** The value for a run without the file. */
    public static final RunFile NONE =
            new RunFile(RunResults.SCHEMA, null, null, null, 0, 0, 0, 0, null, null, null, null, null, null);

    /** Returns the value of a property, or {@code default}. */
    public String value(String property) {
        return properties == null
                ? "default"
                : properties.getOrDefault(property, Map.of()).getOrDefault("value", "default");
    }
}
