package dev.plumbline.tuning.dataset;

import dev.plumbline.study.training.Team;
import dev.plumbline.study.training.TrainingSet;
import org.jspecify.annotations.Nullable;

/**
 * A change of a training set, to find which part of it moves a model.
 *
 * @param only the kind of team that is kept, or null for both
 * @param sport the sport that is kept, or null for all
 * @param half whether a half of the examples is kept, drawn by the seed
 * @param question what is asked in place of the set's question, or null
 * @param shuffledWith another set whose answers are mixed with this one's before each gets as many as it had; or null
 */
public record Ablation(
        @Nullable Kind only,
        @Nullable String sport,
        boolean half,
        @Nullable String question,
        @Nullable TrainingSet shuffledWith) {
    /** Changes nothing. */
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
