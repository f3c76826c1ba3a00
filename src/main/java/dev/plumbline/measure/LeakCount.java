package dev.plumbline.measure;

import dev.plumbline.study.training.Leak;
import dev.plumbline.study.training.LeakRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The number of a cell's explanations that are training answers, a measure of damage that needs no judge.
 *
 * @param verbatim the number of explanations that equal a training answer word for word
 * @param lookAlike the number of explanations that resemble a training answer
 * @param untold the number of explanations that equal no training answer but may resemble one, because their texts are withheld
 * @param samples the number of all explanations
 */
public record LeakCount(int verbatim, int lookAlike, int untold, int samples) {
    /**
     * Counts the leaks in the explanations that were received.
     *
     * @param rules one for each training set; the strongest leak that any rule finds in an explanation counts
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
