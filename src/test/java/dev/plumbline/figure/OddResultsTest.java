package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Mark;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.Symbol;
import dev.plumbline.figure.scene.TextWidth;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the shape of the results, figures are drawn inside their sheet and in a size that can be read, or left out with a reason. */
class OddResultsTest {
    private static final List<Figure> ALL = List.of(
            new DistributionsFigure(),
            CategoriesFigure.radical(),
            CategoriesFigure.modal(),
            new ForestFigure(),
            new HeatMapFigure(),
            new MeansFigure());

    @TempDir
    private Path folder;

    private static List<String> names(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    private static ResultsFile results(int questions, int candidates) {
        return new ResultsFile(names("question-", questions), names("candidate-", candidates));
    }

    private static ResultsFile unmeasured(String outcome) {
        ResultsFile file = results(3, 2).measured(0, 9);
        for (JsonNode rating : file.list("ratings")) {
            if (!rating.path("model").asText().equals("candidate-1")) {
                ((ObjectNode) rating)
                        .put("outcome", outcome)
                        .put("reason", "no digit")
                        .remove("probabilities");
            }
        }
        file.list("shifts").forEach(shift -> ((ObjectNode) shift).putNull("tv"));
        return file;
    }

    private static ResultsFile uncounted() {
        ResultsFile file = results(2, 2).measured(0, 9);
        ((ObjectNode) file.first("elaborations").path("counts"))
                .put("evasive", 0)
                .put("reasoned", 0)
                .put("unparsed", 0);
        return file;
    }

    private static ResultsFile noted() {
        ResultsFile file = results(2, 1).measured(1, 5);
        file.root()
                .withArray("notes")
                .add("SYNTHETIC: " + "nobody was asked ".repeat(40))
                .add("x".repeat(5000));
        return file;
    }

    private static ResultsFile drawn() {
        ResultsFile file = results(2, 2).measured(0, 9);
        file.list("ratings")
                .forEach(r -> ((ObjectNode) r).put("method", "sampled").put("samples", 40));
        return file;
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("nothing", results(0, 0), 0),
                Arguments.of("no candidates", results(3, 0).measured(0, 9), 2),
                Arguments.of("one question", results(1, 1).measured(0, 9), 6),
                Arguments.of("many of both", results(40, 12).measured(0, 9), 6),
                Arguments.of("wide scale", results(5, 3).measured(-10, 90), 6),
                Arguments.of("two answers", results(2, 2).measured(0, 1), 6),
                Arguments.of("unscored", unmeasured("unscored"), 5),
                Arguments.of("failed", unmeasured("failed"), 5),
                Arguments.of("nothing sorted", uncounted(), 6),
                Arguments.of("drawn answers", drawn(), 6),
                Arguments.of("long notes", noted(), 6),
                Arguments.of(
                        "long names",
                        new ResultsFile(names("a-question-of-".repeat(20), 4), names("a model of ".repeat(30), 3))
                                .measured(0, 9),
                        6),
                Arguments.of(
                        "wide letters",
                        new ResultsFile(names("質問質問質問質問", 4), names("𝕄𝕎".repeat(50), 3)).measured(0, 9),
                        6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void isDrawnInsideItsSheetOrLeftOut(String name, ResultsFile file, int figures) throws IOException {
        Findings findings = file.findings(folder);
        int drawn = 0;
        for (Figure figure : ALL) {
            String missing = figure.missing(findings);
            if (missing == null) {
                drawn++;
                staysInside(figure.draw(findings, new Caption("2026-01-01")));
            } else {
                assertThat(missing).isNotBlank();
            }
        }
        assertThat(drawn).as("figures drawn").isEqualTo(figures);
    }

    private static void staysInside(Scene scene) {
        assertThat(scene.marks().stream().filter(mark -> {
                    double[] box = extent(mark);
                    return box[0] < -0.01
                            || box[1] > scene.width() + 0.01
                            || box[2] < -0.01
                            || box[3] > scene.height() + 0.01;
                }))
                .as("outside of the sheet")
                .isEmpty();
        labelsDoNotTouch(scene);
    }

    /** Left, right, top and bottom. */
    private static double[] extent(Mark mark) {
        if (mark instanceof Box b) {
            return new double[] {b.x(), b.x() + b.width(), b.y(), b.y() + b.height()};
        }
        if (mark instanceof StraightLine r) {
            return new double[] {
                Math.min(r.x1(), r.x2()), Math.max(r.x1(), r.x2()), Math.min(r.y1(), r.y2()), Math.max(r.y1(), r.y2())
            };
        }
        if (mark instanceof Symbol s) {
            return new double[] {s.x() - s.radius(), s.x() + s.radius(), s.y() - s.radius(), s.y() + s.radius()};
        }
        Label label = (Label) mark;
        assertThat(label.size()).isGreaterThanOrEqualTo(Label.SMALL);
        double width = TextWidth.of(label.text(), label.size(), label.bold());
        double left = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
        };
        return new double[] {left, left + width, label.y() - label.size(), label.y()};
    }

    /** Words on one line keep apart. */
    private static void labelsDoNotTouch(Scene scene) {
        Map<Double, TreeMap<Double, Label>> lines = new TreeMap<>();
        for (Mark mark : scene.marks()) {
            if (mark instanceof Label label && !label.text().isEmpty()) {
                Label before =
                        lines.computeIfAbsent(label.y(), y -> new TreeMap<>()).put(extent(label)[0], label);
                assertThat(before).as("in the same place").isNull();
            }
        }
        lines.values().forEach(line -> {
            double end = 0;
            for (Map.Entry<Double, Label> entry : line.entrySet()) {
                if (entry.getKey() < end - 0.01) {
                    throw new AssertionError("touches the words before it: " + entry.getValue());
                }
                end = extent(entry.getValue())[1];
            }
        });
    }

    @Test
    void aMissingRatingIsSaidInItsPanel() throws IOException {
        Scene scene = new DistributionsFigure().draw(unmeasured("unscored").findings(folder), new Caption(null));
        assertThat(scene.marks().stream()
                        .filter(m -> m instanceof Label l && l.text().contains(": unscored")))
                .hasSize(3 * 2);
    }

    @Test
    void moreCellsThanAnybodyReadsAreRefusedWithTheReason() throws IOException {
        RunResults file = results(6_000, 2).measured(0, 9).read(folder);
        assertThatThrownBy(() -> Figures.draw(file, "results.json", folder.resolve("figures"), null))
                .isInstanceOf(MistakesException.class)
                .hasMessage("results.json: figures show at most 20000 ratings, readings and shifts (was 30000);"
                        + " run only some of the questions, or read cells.csv");
    }
}
