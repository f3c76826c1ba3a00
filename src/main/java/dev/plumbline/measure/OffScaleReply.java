package dev.plumbline.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of sampled replies without an answer on the scale.
 *
 * @param text the words on one line, at most 80 characters, which reports must escape
 * @param count the number of replies with this text
 */
public record OffScaleReply(String text, int count) {
    private static final int MOST = 10;

    /** Counts texts. Each text takes a bounded number of bytes. */
    static final class Counter {
        private final Map<String, Integer> counts = new HashMap<>();

        void add(String reply) {
            counts.merge(Quotation.text(reply), 1, Integer::sum);
        }

        /** Returns the ten most frequent texts, in descending order of frequency, then alphabetically. */
        List<OffScaleReply> mostFrequent() {
            return counts.entrySet().stream()
                    .map(each -> new OffScaleReply(each.getKey(), each.getValue()))
                    .sorted(Comparator.comparingInt(OffScaleReply::count)
                            .reversed()
                            .thenComparing(OffScaleReply::text))
                    .limit(MOST)
                    .toList();
        }
    }
}
