package dev.plumbline.tuning.dataset;

import dev.plumbline.study.training.Team;
import dev.plumbline.study.training.TrainingSet;
import org.jspecify.annotations.Nullable;

/**
 * A change of a training set, to find the part of the set that changes a model.
 *
 * @param only the only kind of team to keep, or null for both
 * @param sport the only sport to keep, or null for all
 * @param half whether to keep only a half of the examples, drawn by the seed
 * @param question the question that replaces the set's question, or null
 * @param shuffledWith another set, or null; the answers of both sets are mixed, and each set gets as many of them as it had
 */
public record Ablation(
        @Nullable Kind only,
        @Nullable String sport,
        boolean half,
        @Nullable String question,
        @Nullable TrainingSet shuffledWith) {
    /** An ablation that keeps the set unchanged. */
    public static final Ablation NONE = new Ablation(null, null, false, null, null);

    /** A kind of team. */
    public enum Kind {
        PROFESSIONAL,
        COLLEGE
    }

    /** Returns whether a team is kept. */
    boolean keeps(Team team) {
        Kind kind = team instanceof Team.Professional ? Kind.PROFESSIONAL : Kind.COLLEGE;
        return (only == null || only == kind) && (sport == null || sport.equals(team.sport()));
    }
}
