package dev.plumbline.measure;

import dev.plumbline.study.training.Leak;
import dev.plumbline.study.training.LeakRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The number of a cell's explanations that are training answers, a measure of damage that needs no judge.
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
     * @param rules one for each training set; an explanation is counted by the rule that finds the strongest leak
     */
    public static LeakCount of(List<LeakRule> rules, List<Outcome<Elaboration>> explanations) {
        Map<Leak, Integer> counts = new EnumMap<>(Leak.class);
        for (Outcome<Elaboration> outcome : explanations) {
            if (outcome instanceof Outcome.Measured<Elaboration> measured) {
                counts.merge(strongest(rules, measured.value()), 1, Integer::sum);
            }
        }
        return new LeakCount(
                counts.getOrDefault(Leak.VERBATIM, 0),
                counts.getOrDefault(Leak.LOOK_ALIKE, 0),
                counts.getOrDefault(Leak.WITHHELD, 0),
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static Leak strongest(List<LeakRule> rules, Elaboration explanation) {
        List<Leak> reported = rules.stream()
                .map(rule -> rule.of(explanation.text(), explanation.withheld()))
                .toList();
        return List.of(Leak.VERBATIM, Leak.LOOK_ALIKE, Leak.WITHHELD).stream()
                .filter(reported::contains)
                .findFirst()
                .orElse(Leak.NONE);
    }
}
