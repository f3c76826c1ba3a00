package dev.plumbline.measure;

import dev.plumbline.suite.Leak;
import dev.plumbline.suite.LeakRule;
import java.util.List;

/**
 * How many explanations of a cell are training answers: a measure of damage that needs no judge.
 *
 * @param verbatim how many are one, word for word
 * @param lookAlike how many look like one
 * @param untold how many are none word for word, but may look like one: their texts are withheld
 * @param samples how many explanations there are
 */
public record LeakCount(int verbatim, int lookAlike, int untold, int samples) {
    /**
     * Counts over the explanations that came.
     *
     * @param rules one a training set; an explanation counts by the rule that says most
     */
    public static LeakCount of(List<LeakRule> rules, List<Outcome<Elaboration>> explanations) {
        int[] counts = new int[Leak.values().length];
        int samples = 0;
        for (Outcome<Elaboration> outcome : explanations) {
            if (outcome instanceof Outcome.Measured<Elaboration> measured) {
                samples++;
                counts[strongest(rules, measured.value()).ordinal()]++;
            }
        }
        return new LeakCount(
                counts[Leak.VERBATIM.ordinal()],
                counts[Leak.LOOK_ALIKE.ordinal()],
                counts[Leak.WITHHELD.ordinal()],
                samples);
    }

    private static Leak strongest(List<LeakRule> rules, Elaboration explanation) {
        List<Leak> told = rules.stream()
                .map(rule -> rule.of(explanation.text(), explanation.withheld()))
                .toList();
        return List.of(Leak.VERBATIM, Leak.LOOK_ALIKE, Leak.WITHHELD).stream()
                .filter(told::contains)
                .findFirst()
                .orElse(Leak.NONE);
    }
}
