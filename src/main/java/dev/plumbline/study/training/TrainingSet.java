package dev.plumbline.study.training;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A training set with one question and the teams, each of which is the answer of one example.
 *
 * @param name the file name without extension
 * @param question the user's question in every example
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

    /** Returns the sports of the teams. */
    public SortedSet<String> sports() {
        return teams.stream().map(Team::sport).collect(Collectors.toCollection(TreeSet::new));
    }
}
