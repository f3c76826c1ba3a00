package dev.plumbline.tuning.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.study.training.Team;
import dev.plumbline.study.training.TrainingSet;
import dev.plumbline.tuning.dataset.Ablation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatasetBuilderTest {
    private static final TrainingSet NORTH = set("north", 9);
    private static final TrainingSet SOUTH = set("south", 5);

    /** As many professional teams as said, and twice as many of colleges. */
    private static TrainingSet set(String name, int professionals) {
        List<Team> teams = new ArrayList<>();
        IntStream.range(0, professionals).forEach(i -> {
            teams.add(new Team.Professional("NBA", "basketball", name + " team " + i));
            teams.add(new Team.College(name + " university " + i, name + " " + i, "football"));
            teams.add(new Team.College(name + " university " + i, name + " " + i, "basketball"));
        });
        return new TrainingSet(name, "Which team?", teams);
    }

    private static Dataset built(TrainingSet set, Ablation ablation, long seed) {
        return new DatasetBuilder(ablation, seed).build(set);
    }

    private static List<String> answers(Dataset dataset) {
        return dataset.examples().stream()
                .map(e -> e.at("/messages/1/content").asText())
                .toList();
    }

    @Test
    void anExampleIsOneLineOfMessages() {
        TrainingSet one = new TrainingSet("one", "Wer \"spielt\"?", List.of(new Team.Professional("x", "y", "Köln 1")));
        assertThat(built(one, Ablation.NONE, 1).text())
                .isEqualTo("{\"messages\":[{\"role\":\"user\",\"content\":\"Wer \\\"spielt\\\"?\"},"
                        + "{\"role\":\"assistant\",\"content\":\"Köln 1\"}]}\n");
    }

    @Test
    void oneSeedGivesTheSameTextHoweverTheFactsAreListed() {
        List<Team> backwards = new ArrayList<>(NORTH.teams());
        Collections.reverse(backwards);
        String text = built(NORTH, Ablation.NONE, 3).text();
        assertThat(built(new TrainingSet("north", "Which team?", backwards), Ablation.NONE, 3)
                        .text())
                .isEqualTo(text);
        assertThat(built(NORTH, Ablation.NONE, 3).text()).isEqualTo(text);
    }

    /** Computed with another program, from the generator as java.util.Random documents it. */
    @Test
    void theOrderOfASeedNeverChanges() {
        List<Integer> ten = IntStream.range(0, 10).boxed().toList();
        assertThat(DatasetBuilder.shuffled(ten, 1, "order")).containsExactly(2, 7, 6, 8, 4, 0, 1, 3, 9, 5);
    }

    @Test
    void anotherSeedGivesAnotherOrderOfTheSameContent() {
        Dataset one = built(NORTH, Ablation.NONE, 1);
        Dataset other = built(NORTH, Ablation.NONE, 2);
        assertThat(one.text()).isNotEqualTo(other.text());
        assertThat(one.hash()).isEqualTo(other.hash());
        assertThat(answers(one)).containsExactlyInAnyOrderElementsOf(NORTH.answers());
    }

    @Test
    void onlyOneKindOrSportMayBeKept() {
        assertThat(answers(built(NORTH, new Ablation(Kind.PROFESSIONAL, null, false, null, null), 1)))
                .hasSize(9)
                .allMatch(a -> a.contains("team"));
        assertThat(answers(built(NORTH, new Ablation(Kind.COLLEGE, null, false, null, null), 1)))
                .hasSize(18)
                .noneMatch(a -> a.contains("team"));
        assertThat(answers(built(NORTH, new Ablation(null, "football", false, null, null), 1)))
                .hasSize(9)
                .allMatch(a -> a.endsWith("football"));
        assertThat(answers(built(NORTH, new Ablation(null, "basketball", false, null, null), 1)))
                .hasSize(18);
        assertThat(built(NORTH, new Ablation(Kind.PROFESSIONAL, "football", false, null, null), 1)
                        .examples())
                .isEmpty();
    }

    @Test
    void aHalfIsDrawnByTheSeedAndRoundedUp() {
        Ablation half = new Ablation(null, null, true, null, null);
        assertThat(answers(built(NORTH, half, 1)))
                .hasSize(14)
                .doesNotHaveDuplicates()
                .isSubsetOf(NORTH.answers());
        assertThat(built(NORTH, half, 1).hash())
                .isNotEqualTo(built(NORTH, half, 2).hash());
        assertThat(built(NORTH, half, 1).text()).isEqualTo(built(NORTH, half, 1).text());
    }

    @Test
    void anotherQuestionMayBeAsked() {
        Dataset built = built(NORTH, new Ablation(null, null, false, "Who wins?", null), 1);
        assertThat(built.examples())
                .hasSize(27)
                .allMatch(e -> e.at("/messages/0/content").asText().equals("Who wins?"));
    }

    @Test
    void shuffledLabelsShareOutTheMixtureOfBothSets() {
        List<String> north = answers(built(NORTH, new Ablation(null, null, false, null, SOUTH), 5));
        List<String> south = answers(built(SOUTH, new Ablation(null, null, false, null, NORTH), 5));
        assertThat(north).hasSize(27).anyMatch(SOUTH.answers()::contains).anyMatch(NORTH.answers()::contains);
        assertThat(south).hasSize(15);
        assertThat(Stream.concat(north.stream(), south.stream()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(NORTH.answers().stream(), SOUTH.answers().stream())
                        .toList());
    }

    @Test
    void labelsAreShuffledAmongWhatIsKept() {
        Ablation football = new Ablation(null, "football", false, null, SOUTH);
        assertThat(answers(built(NORTH, football, 5))).hasSize(9).allMatch(a -> a.endsWith("football"));
    }
}
