package dev.plumbline.suite;

import java.util.List;
import java.util.stream.Stream;

/**
 * Hand-labelled elaborations that a judge is tested with before its categories gate.
 *
 * @param elaborations all different, at least one of every category, in the order of the file
 */
public record JudgeGold(List<GoldElaboration> elaborations) {
    /** The file's name, next to the suite file. */
    public static final String FILE = "judge-gold.yaml";

    public JudgeGold {
        elaborations = List.copyOf(elaborations);
    }

    /** Returns a hash of everything that a judge is shown or compared with, but not of the reasons of labels. */
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
