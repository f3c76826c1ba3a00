package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The study's figures as a run leaves them: every bar of the SVG files, against reference values that other code computed. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFiguresTest {
    private static final String[] FIGURES = {"distributions", "categories", "modal", "forest", "heatmap", "means"};
    /** Bars tell their numbers with three decimals, and their sides with two. */
    private static final double ROUNDING = 0.0006;

    private Path folder;

    /** A bar's value and its two sides. */
    private record Bar(double value, double width, double height) {}

    @BeforeAll
    void runTheSuite(@TempDir Path shared) {
        Launch launch = Launch.ofThisProject(shared);
        launch.runAll();
        folder = launch.output("political").resolve("figures");
    }

    /** By what it says it is about, such as {@code ice, coastal, answer 3}. */
    private Map<String, Bar> bars(String figure) throws Exception {
        NodeList all = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(figure + ".svg").toFile())
                .getElementsByTagName("rect");
        Map<String, Bar> bars = new LinkedHashMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element rect = (Element) all.item(i);
            String words = rect.getTextContent();
            if (!words.isEmpty()) {
                int colon = words.lastIndexOf(": ");
                double value = Double.parseDouble(words.substring(colon + 2).split(" ", 2)[0]);
                Bar bar = new Bar(
                        value,
                        Double.parseDouble(rect.getAttribute("width")),
                        Double.parseDouble(rect.getAttribute("height")));
                assertThat(bars.put(words.substring(0, colon), bar)).as(words).isNull();
            }
        }
        return bars;
    }

    private static JsonNode golden() throws IOException {
        try (InputStream in = PublishedFiguresTest.class.getResourceAsStream("/golden-coastal.json")) {
            return JsonMapper.builder().build().readTree(in);
        }
    }

    private static String id(JsonNode node) {
        return node.path("topic").asText().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    @Test
    void allAreThereInBothForms() {
        for (String figure : FIGURES) {
            assertThat(folder.resolve(figure + ".svg")).isNotEmptyFile();
            assertThat(folder.resolve(figure + ".png")).isNotEmptyFile();
        }
    }

    @Test
    void figureOneShowsEveryProbabilityOfTheStudy() throws Exception {
        Map<String, Bar> bars = bars("distributions");
        assertThat(bars).hasSize(9 * 3 * 10);
        Map<String, Double> expected = new HashMap<>();
        for (JsonNode node : golden().path("records")) {
            double mass = node.path("mass").asDouble();
            for (int answer = 0; answer <= 9; answer++) {
                expected.put(
                        id(node) + ", " + node.path("model").asText() + ", answer " + answer,
                        node.path("raw").path(String.valueOf(answer)).asDouble() / mass);
            }
        }
        assertThat(expected).as("base and coastal").hasSize(9 * 2 * 10);
        double tallest = 126;
        expected.forEach((bar, value) -> {
            assertThat(bars.get(bar).value()).as(bar).isCloseTo(value, within(ROUNDING));
            assertThat(bars.get(bar).height() / tallest).as(bar).isCloseTo(value, within(ROUNDING));
        });
    }

    @Test
    void figuresTwoAndThreeShowEveryCountOfTheStudy() throws Exception {
        Map<String, Bar> bars = new LinkedHashMap<>(bars("categories"));
        assertThat(bars).as("17 cells, 5 categories and what was not parsed").hasSize(17 * 6);
        Map<String, Bar> modal = bars("modal");
        assertThat(modal).as("9 cells").hasSize(9 * 6);
        bars.putAll(modal);
        int compared = 0;
        for (JsonNode cell : golden().path("judge_cells")) {
            double samples = 0;
            for (JsonNode count : cell.path("counts")) {
                samples += count.asDouble();
            }
            for (Map.Entry<String, JsonNode> count : cell.path("counts").properties()) {
                String bar = id(cell) + ": " + cell.path("digit").asText() + ", "
                        + cell.path("model").asText() + ", " + count.getKey().toLowerCase(Locale.ROOT);
                assertThat(bars).containsKey(bar);
                assertThat(bars.get(bar).value())
                        .as(bar)
                        .isCloseTo(count.getValue().asInt() / samples, within(ROUNDING));
                compared++;
            }
        }
        assertThat(compared).as("counts of the reference").isGreaterThanOrEqualTo(5 * 10);
    }

    @Test
    void barsOfOneFigureShareOneMeasure() throws Exception {
        for (String figure : new String[] {"categories", "modal"}) {
            Map<String, Bar> bars = bars(figure);
            double whole = bars.values().stream().mapToDouble(Bar::width).sum() / (bars.size() / 6.0);
            assertThat(bars)
                    .allSatisfy((words, bar) ->
                            assertThat(bar.width() / whole).as(words).isCloseTo(bar.value(), within(ROUNDING)));
        }
    }
}
