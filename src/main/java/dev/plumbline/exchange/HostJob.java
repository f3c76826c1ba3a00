package dev.plumbline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its host reports it.
 *
 * @param id the host's id of the batch
 * @param input the host's id of the input file
 * @param status the status in lower case
 * @param progress the progress, such as {@code 12 of 143, 1 failed}, or empty if the host does not report it
 * @param output the host's id of the file of results, or null
 * @param errors the host's id of the file of errors, or null
 * @param why the reason of a failure, or empty
 */
record HostJob(
        String id,
        String input,
        String status,
        String progress,
        @Nullable String output,
        @Nullable String errors,
        String why) {
    private static final Set<String> ENDED_EARLY = Set.of("failed", "expired", "cancelled");

    /** Returns whether the batch will produce no further results. A batch that expired or was cancelled keeps its results so far. */
    boolean hasEnded() {
        return status.equals("completed") || endedEarly(status);
    }

    /** Returns whether a batch with this status ended before all its calls were made. */
    static boolean endedEarly(String status) {
        return ENDED_EARLY.contains(status);
    }

    static HostJob of(JsonNode job) {
        JsonNode counts = job.path("request_counts");
        String progress = counts.isObject()
                ? counts.path("completed").asInt() + " of "
                        + counts.path("total").asInt() + ", "
                        + counts.path("failed").asInt() + " failed"
                : job.path("progress").isNumber() ? job.path("progress").asText() + " %" : "";
        return new HostJob(
                BatchHost.id(job.path("id")),
                job.path("input_file_id").asText(""),
                BatchHost.printable(job.path("status").asText("")).toLowerCase(Locale.ROOT),
                progress,
                id(job.path("output_file_id")),
                id(job.path("error_file_id")),
                why(job));
    }

    private static @Nullable String id(JsonNode id) {
        boolean none = id.isMissingNode()
                || id.isNull()
                || (id.isTextual() && id.textValue().isEmpty());
        return none ? null : BatchHost.id(id);
    }

    private static String why(JsonNode job) {
        JsonNode first = job.path("errors").path("data").path(0).path("message");
        return BatchHost.printable(
                first.isTextual() ? first.textValue() : job.path("error").asText(""));
    }
}
