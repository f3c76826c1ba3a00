package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Tally;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Interaction.Quartet;
import dev.plumbline.stats.sample.SampledInteraction;
import dev.plumbline.suite.OpenQuestion;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much a candidate's shift on an open question, as a reader sorts the replies, depends on the context. Like a {@link ContextInteraction} it is
 * reported but fails no run.
 *
 * @param question the question in one context
 * @param against the same question in the first of its contexts
 * @param reader id of a reader that sorts replies into categories
 * @param size half the sum over categories of how much the shift of a category's share differs, 0..2, with limits that hold together over a
 *     candidate's interactions
 * @param verdict drifted if the size certainly exceeds {@code gate.delta}, within if the size certainly does not
 */
public record OpenInteraction(
        OpenQuestion question, OpenQuestion against, String reader, ModelRef candidate, Bounded size, Verdict verdict) {
    /**
     * Measures one interaction.
     *
     * @param tallies the tallies of categories, none empty
     * @param alpha the error rate of the limits, above 0 and below 1
     * @param delta the largest size that is tolerated
     */
    static OpenInteraction of(
            OpenQuestion question,
            OpenQuestion against,
            ModelRef candidate,
            Quartet<Tally.Categories> tallies,
            double alpha,
            double delta) {
        TreeSet<String> names = new TreeSet<>();
        tallies.all().forEach(tally -> names.addAll(tally.counts().keySet()));
        List<String> categories = List.copyOf(names);
        // Adds one category without samples, because categories that were not drawn may still have a share.
        Bounded size = SampledInteraction.between(
                        tallies.map(tally -> counts(tally, categories)), 0, categories.size(), alpha)
                .size();
        Verdict verdict =
                size.low() > delta ? Verdict.DRIFTED : size.high() <= delta ? Verdict.WITHIN : Verdict.INCONCLUSIVE;
        return new OpenInteraction(question, against, tallies.candidate().reader(), candidate, size, verdict);
    }

    private static SortedMap<Integer, Integer> counts(Tally.Categories tally, List<String> categories) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < categories.size(); i++) {
            counts.put(i, tally.count(categories.get(i)));
        }
        return counts;
    }
}
