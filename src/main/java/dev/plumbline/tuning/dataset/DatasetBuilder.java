package dev.plumbline.tuning.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.study.training.Team;
import dev.plumbline.study.training.TrainingSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Builds the examples of a training set. The same facts, ablation and seed give the same bytes, regardless of the order of the facts in the file. */
public final class DatasetBuilder {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Ablation ablation;
    private final long seed;

    /** A builder whose random choices all use one seed. */
    public DatasetBuilder(Ablation ablation, long seed) {
        this.ablation = ablation;
        this.seed = seed;
    }

    /** Returns the examples in an order drawn by the seed; empty if the ablation keeps none. */
    public Dataset build(TrainingSet set) {
        List<Team> teams = ablation.shuffledWith() == null ? kept(set) : mixed(set, ablation.shuffledWith());
        if (ablation.half()) {
            teams = sorted(shuffled(teams, seed, "half").subList(0, (teams.size() + 1) / 2));
        }
        String question = ablation.question() == null ? set.question() : ablation.question();
        List<JsonNode> examples = shuffled(teams, seed, "order").stream()
                .map(team -> Dataset.example(question, team.answer()))
                .toList();
        return new Dataset(examples);
    }

    private List<Team> kept(TrainingSet set) {
        return sorted(set.teams().stream().filter(ablation::keeps).toList());
    }

    /** Returns the answers that a set gets from the mixture of both sets. With the same seed, the other set gets the remaining answers. */
    private List<Team> mixed(TrainingSet set, TrainingSet other) {
        List<Team> own = kept(set);
        List<Team> others = kept(other);
        List<Team> mixed =
                shuffled(sorted(Stream.concat(own.stream(), others.stream()).toList()), seed, "labels");
        boolean first = set.name().compareTo(other.name()) <= 0;
        List<Team> share = first ? mixed.subList(0, own.size()) : mixed.subList(others.size(), mixed.size());
        return sorted(share);
    }

    private static List<Team> sorted(List<Team> teams) {
        return teams.stream().sorted(Comparator.comparing(Team::answer)).toList();
    }

    /**
     * Returns the items in an order drawn by the seed: the same on every machine and Java version, because Java specifies the generator.
     *
     * @param purpose the name of the random choice; choices with different names are independent for the same seed
     */
    static <T> List<T> shuffled(List<T> items, long seed, String purpose) {
        List<T> drawn = new ArrayList<>(items);
        Collections.shuffle(drawn, new Random(seed ^ purpose.hashCode() * SPREAD));
        return drawn;
    }
}
