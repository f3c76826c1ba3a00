package dev.plumbline.suite;

import java.util.List;

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
}
