package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.plumbline.figure.scene.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of choices below the bars of a distribution. */
class ChoiceLabelsTest {
    private static final List<String> SAYS =
            List.of("A book at home", "A table full of friends", "A long walk alone", "A film in a dark room");

    @TempDir
    private Path folder;

    private List<String> labels(int questions) throws IOException {
        List<String> names =
                IntStream.range(0, questions).mapToObj(i -> "q" + i).toList();
        ResultsFile results = new ResultsFile(names, List.of("one")).measured(0, 3);
        ArrayNode choices = results.root().putArray("choices");
        for (String name : names) {
            ArrayNode answers = choices.addObject()
                    .put("question", name)
                    .put("ordered", false)
                    .putArray("answers");
            for (int i = 0; i < SAYS.size(); i++) {
                answers.addObject().put("answer", i).put("id", "c" + i).put("say", SAYS.get(i));
            }
        }
        return new DistributionsFigure()
                .draw(results.findings(folder), new Caption(null)).marks().stream()
                        .filter(Label.class::isInstance)
                        .map(mark -> ((Label) mark).text())
                        .toList();
    }

    @Test
    void areWholeInLinesHoweverManyPanelsThereAre() throws IOException {
        assertThat(labels(12))
                .containsSequence("A table", "full of", "friends")
                .noneMatch(label -> label.contains("\u2026"));
    }
}
