package dev.plumbline.suite;

import java.util.List;
import java.util.stream.Stream;

/**
 * Hand-labelled elaborations for testing a judge. A judge's categories may fail a run only after this test.
 *
 * @param elaborations distinct elaborations in the order of the file, at least one for every category
 */
public record JudgeGold(List<GoldElaboration> elaborations) {
    /** The name of the file, which is next to the suite file. */
    public static final String FILE = "judge-gold.yaml";

    public JudgeGold {
        elaborations = List.copyOf(elaborations);
    }

    /** Returns a hash of everything that a judge gets or is compared with. The reasons for labels are not part of the hash. */
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
