package dev.plumbline.results;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One run as a line of {@code history.jsonl}. A history has lines of many versions, so values that no figure needs may be missing.
 *
 * @param at the time at which the run started, such as 2026-11-25T10:15:30Z
 * @param results SHA-256 of the run's {@code results.json}
 * @param commit the commit that the CI server reports, like {@code branch}; absent on other machines
 * @param run the address of the run on its CI server
 * @param questions the number of the suite's questions
 */
public record HistoryEntry(
        String at,
        @Nullable String plumbline,
        @Nullable String suite,
        String profile,
        @Nullable String mode,
        @Nullable String results,
        @OmitNull @Nullable String commit,
        @OmitNull @Nullable String branch,
        @OmitNull @Nullable String run,
        @Nullable List<String> notes,
        Base base,
        @Nullable Double delta,
        @Nullable Integer questions,
        @Nullable Integer failed,
        List<Candidate> candidates) {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

    /** The base model. */
    public record Base(String model, @Nullable String identity) {}

    /**
     * The main numbers of one candidate.
     *
     * @param largestTv the largest total variation over the questions, or null if none was measured
     * @param medianTv the median total variation over the questions
     * @param tv the total variation by question
     */
    public record Candidate(
            String model,
            @Nullable String identity,
            @Nullable String verdict,
            @Nullable Integer drifted,
            @Nullable Integer within,
            @Nullable Integer inconclusive,
            @Nullable Integer accepted,
            @Nullable ValueRange largestTv,
            @Nullable ValueRange medianTv,
            @Nullable Map<String, Double> tv) {
        public Candidate {
            RowChecks.share("largestTv", largestTv);
            RowChecks.share("medianTv", medianTv);
            tv = tv == null ? null : RowChecks.ordered(tv);
        }
    }

    public HistoryEntry {
        if (!TIME.matcher(at).matches()) {
            throw new IllegalArgumentException("at must be a time (was " + at + ")");
        }
    }

    /** Returns the day of the run. */
    public String day() {
        return at.substring(0, 10);
    }
}
