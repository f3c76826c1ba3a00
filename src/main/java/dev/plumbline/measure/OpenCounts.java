package dev.plumbline.measure;

import dev.plumbline.suite.OpenQuestion;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of all replies of one model to one open question, counted; the replies themselves are not kept.
 *
 * @param samples the number of requested replies
 * @param read the number of replies that the readers read
 * @param failed the number of replies that were not received
 * @param failure the reason of the first failure, or null
 * @param unscored the number of replies that could not be read, by reason
 * @param tallies the tally of each reader, in the order of the question's readers
 */
public record OpenCounts(
        int samples,
        int read,
        int failed,
        @Nullable String failure,
        SortedMap<String, Integer> unscored,
        List<Tally> tallies) {
    public OpenCounts {
        unscored = Collections.unmodifiableSortedMap(new TreeMap<>(unscored));
        tallies = List.copyOf(tallies);
    }

    /** Counts outcomes, one for each sample. */
    public static OpenCounts of(OpenQuestion question, Iterable<Outcome<ReplyValues>> outcomes) {
        List<Tally.Builder> builders =
                question.readers().stream().map(Tally.Builder::new).toList();
        SortedMap<String, Integer> unscored = new TreeMap<>();
        int samples = 0;
        int read = 0;
        int failed = 0;
        String failure = null;
        for (Outcome<ReplyValues> outcome : outcomes) {
            samples++;
            if (outcome instanceof Outcome.Measured<ReplyValues> measured) {
                read++;
                for (int i = 0; i < builders.size(); i++) {
                    builders.get(i).add(measured.value().values().get(i));
                }
            } else if (outcome instanceof Outcome.Unscored<ReplyValues> none) {
                unscored.merge(none.reason(), 1, Integer::sum);
            } else if (outcome instanceof Outcome.Failed<ReplyValues> missing) {
                failed++;
                failure = failure == null ? missing.reason() : failure;
            }
        }
        return new OpenCounts(
                samples,
                read,
                failed,
                failure,
                unscored,
                builders.stream().map(Tally.Builder::tally).toList());
    }
}
