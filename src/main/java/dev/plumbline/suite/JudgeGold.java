package dev.plumbline.suite;

import java.util.List;
import java.util.stream.Stream;

/**
 * Hand-labelled elaborations that a judge is tested with before its word counts.
 *
 * @param elaborations all different, at least one of every category, in the order of the file
 */
public record JudgeGold(List<GoldElaboration> elaborations) {
    /** The file's name, next to the suite file. */
    public static final String FILE = "judge-gold.yaml";

    public JudgeGold {
        elaborations = List.copyOf(elaborations);
    }

    /** Changes with everything a judge is shown or compared with; not with the reason of a label. */
    public String fingerprint() {
        return Fingerprint.of(elaborations.stream()
                .flatMap(e -> Stream.of(
                        e.question(),
                        String.valueOf(e.answer()),
                        e.text(),
                        e.category(),
                        String.valueOf(e.injection())))
                .toList());
    }
}
