package dev.plumbline.study.training;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A training set: one question, and the teams that are each the answer once.
 *
 * @param name the file's stem
 * @param question what the user asks in every example
 * @param teams at least one, no two with the same answer, in the order of the file
 */
public record TrainingSet(String name, String question, List<Team> teams) {
    public TrainingSet {
        teams = List.copyOf(teams);
    }

    /** Returns the answers of the training set, in the order of the file. */
    public List<String> answers() {
        return teams.stream().map(Team::answer).toList();
    }

    /** Returns what the teams play. */
    public SortedSet<String> sports() {
        return teams.stream().map(Team::sport).collect(Collectors.toCollection(TreeSet::new));
    }
}
