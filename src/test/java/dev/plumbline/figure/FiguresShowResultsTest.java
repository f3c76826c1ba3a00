package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Ink;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import dev.plumbline.figure.scene.StraightLine;
import dev.plumbline.figure.scene.Symbol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn is what results.json says, number for number: each value once, nothing more, nothing less. */
class FiguresShowResultsTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    private final ResultsFile results =
            new ResultsFile(List.of("tea", "milk", "sugar", "lemon"), List.of("one", "two")).measured(0, 9);
    private Findings findings;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        findings = results.findings(folder);
    }

    private Scene scene(Figure figure) {
        assertThat(figure.missing(findings)).isNull();
        return figure.draw(findings, new Caption(null));
    }

    /** Each number of a figure by what it is about; a number drawn twice would fail here. */
    private static Map<String, Double> numbers(Scene scene) {
        return scene.data()
                .collect(Collectors.toMap(
                        d -> d.question() + "/" + d.model() + "/" + d.what(),
                        d -> d.number().value()));
    }

    private static List<Box> bars(Scene scene) {
        return scene.marks().stream()
                .filter(m -> m instanceof Box && m.datum() != null)
                .map(Box.class::cast)
                .toList();
    }

    private static String key(JsonNode node, String what) {
        return node.path("question").asText() + "/" + node.path("model").asText() + "/" + what;
    }

    @Test
    void everyProbabilityIsABarOfItsHeight() {
        Scene scene = scene(new DistributionsFigure());
        List<String> keys = new ArrayList<>();
        Map<String, Double> drawn = numbers(scene);
        for (JsonNode rating : ResultsFile.each(results.list("ratings"))) {
            rating.path("probabilities").properties().forEach(p -> {
                String key = key(rating, "answer " + p.getKey());
                keys.add(key);
                assertThat(drawn.get(key)).as(key).isCloseTo(p.getValue().asDouble(), CLOSE);
            });
        }
        assertThat(keys).hasSize(4 * 3 * 10);
        assertThat(drawn).containsOnlyKeys(keys);
        assertThat(bars(scene))
                .hasSize(keys.size())
                .allSatisfy(bar ->
                        assertThat(bar.height()).isCloseTo(bar.datum().number().value() * 126, within(1e-6)));
    }

    @Test
    void everyModelKeepsItsColour() {
        Map<String, Ink> expected = Map.of("base", Palette.model(0), "one", Palette.model(1), "two", Palette.model(2));
        assertThat(bars(scene(new DistributionsFigure())))
                .allSatisfy(bar ->
                        assertThat(bar.ink()).isEqualTo(expected.get(bar.datum().model())));
        assertThat(scene(new MeansFigure()).marks().stream().filter(m -> m.datum() != null))
                .hasSize(2 * 4 * 2)
                .allSatisfy(m ->
                        assertThat(m.ink()).isEqualTo(expected.get(m.datum().model())));
    }

    @Test
    void everyOpenProbabilityHasAWhisker() {
        Scene scene = scene(new DistributionsFigure());
        List<StraightLine> rules = scene.marks().stream()
                .filter(StraightLine.class::isInstance)
                .map(StraightLine.class::cast)
                .toList();
        List<Box> open = bars(scene).stream()
                .filter(b -> b.datum().number().high() - b.datum().number().low() > 0.01)
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(bar -> {
            double zero = bar.y() + bar.height();
            double middle = bar.x() + bar.width() / 2;
            assertThat(rules).anySatisfy(rule -> {
                assertThat(rule.x1()).isEqualTo(middle);
                assertThat(rule.x2()).isEqualTo(middle);
                assertThat((zero - rule.y1()) / 126)
                        .isCloseTo(bar.datum().number().low(), CLOSE);
                assertThat((zero - rule.y2()) / 126)
                        .isCloseTo(bar.datum().number().high(), CLOSE);
            });
        });
    }

    @Test
    void everyCountIsAPartOfABarOfItsWidth() {
        Map<String, List<JsonNode>> bySet = ResultsFile.each(results.list("elaborations")).stream()
                .collect(Collectors.groupingBy(e -> e.path("set").asText()));
        assertThat(bySet).containsOnlyKeys("radical", "modal");
        shows(bySet.get("radical"), scene(CategoriesFigure.radical()));
        shows(bySet.get("modal"), scene(CategoriesFigure.modal()));
    }

    private static void shows(List<JsonNode> cells, Scene scene) {
        Map<String, Double> drawn = numbers(scene);
        List<String> keys = new ArrayList<>();
        for (JsonNode cell : cells) {
            String question =
                    cell.path("question").asText() + ": " + cell.path("answer").asInt();
            double samples = cell.path("samples").asDouble();
            cell.path("counts").properties().forEach(count -> {
                String key = question + "/" + cell.path("model").asText() + "/" + count.getKey();
                keys.add(key);
                assertThat(drawn.get(key)).as(key).isCloseTo(count.getValue().asInt() / samples, CLOSE);
            });
        }
        assertThat(drawn).containsOnlyKeys(keys);
        double whole = bars(scene).stream()
                .collect(Collectors.groupingBy(Box::y, Collectors.summingDouble(Box::width)))
                .values()
                .stream()
                .reduce((a, b) -> {
                    assertThat(a).isCloseTo(b, CLOSE);
                    return b;
                })
                .orElseThrow();
        assertThat(bars(scene))
                .allSatisfy(bar ->
                        assertThat(bar.width()).isCloseTo(bar.datum().number().value() * whole, within(1e-6)));
    }

    @Test
    void everyShiftIsASignOfItsVerdict() {
        for (Figure figure : List.of(new ForestFigure(), new HeatMapFigure())) {
            Scene scene = scene(figure);
            Map<String, Double> drawn = numbers(scene);
            List<String> keys = new ArrayList<>();
            for (JsonNode shift : ResultsFile.each(results.list("shifts"))) {
                keys.add(key(shift, "TV"));
                assertThat(drawn.get(key(shift, "TV")))
                        .isEqualTo(shift.path("tv").path("value").asDouble());
            }
            assertThat(drawn).containsOnlyKeys(keys);
            assertThat(signs(scene, Symbol.Sign.CIRCLE)).isEqualTo(1 + verdicts("within"));
            assertThat(signs(scene, Symbol.Sign.DIAMOND)).isEqualTo(1 + verdicts("inconclusive"));
            assertThat(signs(scene, Symbol.Sign.TRIANGLE)).isEqualTo(2 + verdicts("drifted"));
            long accepted = ResultsFile.each(results.list("shifts")).stream()
                    .filter(s -> s.path("accepted").asBoolean())
                    .count();
            assertThat(accepted).isPositive();
            assertThat(signs(scene, Symbol.Sign.TICK)).isEqualTo(1 + accepted);
        }
    }

    private long verdicts(String verdict) {
        return ResultsFile.each(results.list("shifts")).stream()
                .filter(s -> s.path("verdict").asText().equals(verdict))
                .count();
    }

    /** Without those that only hide the lines below a hollow sign. */
    private static long signs(Scene scene, Symbol.Sign sign) {
        return scene.marks().stream()
                .filter(m ->
                        m instanceof Symbol s && s.sign() == sign && !s.ink().equals(Palette.CARD))
                .count();
    }

    @Test
    void everyMeanIsTheExpectedAnswer() {
        Scene scene = scene(new MeansFigure());
        assertThat(scene.data()).hasSize(4 * 2 * 2).allSatisfy(datum -> {
            double mean = ResultsFile.each(results.list("ratings")).stream()
                    .filter(r -> key(r, "").equals(datum.question() + "/" + datum.model() + "/"))
                    .flatMap(r -> r.path("probabilities").properties().stream())
                    .mapToDouble(
                            p -> Integer.parseInt(p.getKey()) * p.getValue().asDouble())
                    .sum();
            assertThat(datum.number().value()).isCloseTo(mean, CLOSE);
            assertThat(datum.number().low()).isLessThanOrEqualTo(mean + 1e-9);
            assertThat(datum.number().high()).isGreaterThanOrEqualTo(mean - 1e-9);
        });
    }
}
