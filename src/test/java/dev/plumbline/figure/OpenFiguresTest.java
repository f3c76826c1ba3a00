package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Datum;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.mistake.MistakesException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of open questions show what results.json says of them, and nothing that it does not. */
class OpenFiguresTest {
    @TempDir
    private Path folder;

    private final ResultsFile results = new ResultsFile(List.of("wish", "fear"), List.of("one", "two"));

    private Scene replies() throws IOException {
        return new RepliesFigure().draw(results.findings(folder), new Caption(null));
    }

    private static List<String> words(Scene scene) {
        return scene.marks().stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).text())
                .toList();
    }

    @Test
    void everyShareIsABarWithItsInterval() throws IOException {
        results.answered(List.of("refused", "answered"));
        List<Datum> data = replies().data().toList();
        assertThat(data).hasSize(2 * 3 * (2 + 1));
        ObjectNode cell = (ObjectNode) results.list("cells").get(0);
        double share = cell.at("/readers/0/counts/refused").asDouble()
                / cell.path("read").asDouble();
        assertThat(data)
                .filteredOn(d -> d.question().equals("wish")
                        && d.model().equals("base")
                        && d.what().equals("sort: refused"))
                .singleElement()
                .satisfies(datum -> {
                    assertThat(datum.number().value()).isCloseTo(share, within(1e-12));
                    assertThat(datum.number().low()).isLessThan(share);
                    assertThat(datum.number().high()).isGreaterThan(share);
                });
    }

    @Test
    void barsAreAsLongAsTheirShares() throws IOException {
        results.answered(List.of("refused", "answered"));
        List<Box> bars = replies().marks().stream()
                .filter(mark -> mark instanceof Box box
                        && box.datum() != null
                        && box.datum().what().startsWith("sort"))
                .map(Box.class::cast)
                .toList();
        double unit = bars.get(0).width() / bars.get(0).datum().number().value();
        assertThat(bars)
                .hasSize(2 * 3 * 2)
                .allSatisfy(bar ->
                        assertThat(bar.width()).isCloseTo(bar.datum().number().value() * unit, within(1e-6)));
    }

    @Test
    void rareWordsOfItsOwnAreOneRowAndKeepTheirReplies() throws IOException {
        results.answered(IntStream.range(0, 30).mapToObj(i -> "word" + i).toList());
        Scene scene = replies();
        assertThat(words(scene)).contains("24 others");
        double all = scene.data()
                .filter(d -> d.question().equals("wish")
                        && d.model().equals("one")
                        && d.what().startsWith("sort"))
                .mapToDouble(d -> d.number().value())
                .sum();
        assertThat(all).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingReadIsSaidAndNoBar() throws IOException {
        results.answered(List.of("refused"));
        results.list("cells").forEach(cell -> {
            if (cell.path("model").asText().equals("one")) {
                ((ObjectNode) cell).put("read", 0);
                ((ObjectNode) cell.at("/readers/0")).putObject("counts").put("refused", 0);
                ((ObjectNode) cell.at("/readers/1")).putNull("mean").putObject("numbers");
            }
        });
        Scene scene = replies();
        assertThat(words(scene)).contains("nothing read");
        assertThat(scene.data()).noneMatch(d -> d.model().equals("one"));
    }

    @Test
    void everyComparisonIsARowOfTheForestInItsOwnUnits() throws IOException {
        results.answered(List.of("refused", "answered"));
        Scene scene = new OpenForestFigure().draw(results.findings(folder), new Caption(null));
        assertThat(scene.data()).hasSize(2 * (1 + 2 * 2));
        results.list("comparisons")
                .forEach(row -> assertThat(scene.data())
                        .anySatisfy(d -> assertThat(d.number().value())
                                .isEqualTo(row.at("/shift/value").asDouble())));
        assertThat(words(scene)).anyMatch(w -> w.contains(" sd [")).contains("suite made-up", "gates nothing");
    }

    @Test
    void countsThatDoNotAddUpAreRefusedByRow() {
        results.answered(List.of("refused", "answered"));
        ((ObjectNode) results.list("cells").get(1)).put("read", 1);
        assertThatThrownBy(this::replies)
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("cells[1]")
                .hasMessageContaining("add up to the number of replies read");
    }

    @Test
    void resultsWithoutOpenQuestionsHaveNoFigureOfThem() throws IOException {
        results.measured(0, 3);
        assertThat(new RepliesFigure().missing(results.findings(folder))).isNotNull();
        assertThat(new OpenForestFigure().missing(results.findings(folder))).isNotNull();
    }
}
