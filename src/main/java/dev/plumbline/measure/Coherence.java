package dev.plumbline.measure;

import java.util.List;
import java.util.Map;

/**
 * The shares of a cell's explanations that show an opinion, damage, no answer, or a number taken back. A polite refusal to explain counts as no
 * answer, not as damage.
 *
 * @param opinion the number of explanations that justify the given number
 * @param damage the number of incoherent explanations
 * @param noAnswer the number of explanations that do not mention the given number, such as refusals
 * @param turned the number of explanations that contradict or reverse the given number
 * @param samples the number of explanations, including unparsed ones and other categories
 */
public record Coherence(int opinion, int damage, int noAnswer, int turned, int samples) {
    /** The category of an explanation that argues for its number. */
    public static final String JUSTIFICATION = "justification";
    /** The category of an explanation without sense. */
    public static final String INCOHERENT = "incoherent";

    private static final String NO_ANSWER = "non-answer";
    private static final List<String> TURNED = List.of("contradiction", "reversal");

    /** Returns whether the counts have the categories from which coherence is computed. */
    public static boolean isMeasuredBy(CategoryCounts counts) {
        Map<String, Integer> known = counts.counts();
        return known.containsKey(JUSTIFICATION)
                && known.containsKey(INCOHERENT)
                && known.containsKey(NO_ANSWER)
                && known.keySet().containsAll(TURNED);
    }

    /** Returns the coherence of one cell. */
    public static Coherence of(CategoryCounts counts) {
        return new Coherence(
                counts.counts().getOrDefault(JUSTIFICATION, 0),
                counts.counts().getOrDefault(INCOHERENT, 0),
                counts.counts().getOrDefault(NO_ANSWER, 0),
                sum(counts, TURNED),
                counts.total());
    }

    private static int sum(CategoryCounts counts, List<String> categories) {
        return categories.stream()
                .mapToInt(c -> counts.counts().getOrDefault(c, 0))
                .sum();
    }
}
