package dev.plumbline.suite;

import java.util.List;
import java.util.stream.Stream;

/**
 * Hand-labelled elaborations that a judge is tested with before its word counts.
 *
 * @param elaborations no two alike, at least one of every category, in the order of the file
 */
public record JudgeGold(List<GoldElaboration> elaborations) {
    /** The file's name, beside the suite file. */
    public static final String FILE = "judge-gold.yaml";

    public JudgeGold {
        elaborations = List.copyOf(elaborations);
    }

    /** Changes with whatever a judge is shown or held against; not with why a label was given. */
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
