package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.results.ElaborationRow;
import dev.plumbline.stats.distribution.SeenDistribution;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CaseChartsTest {
    private final CaseCharts charts = new CaseCharts(List.of("base", "one", "two"), List.of("reasoned", "evasive"));

    private static SeenDistribution seen(Map<Integer, Double> answers) {
        return SeenDistribution.of(0, 9, new TreeMap<>(answers), 0.01, 0.001);
    }

    private CaseCharts.Chart rating(String question, String candidate) {
        return charts.rating(List.of(
                new RatingFinding(question, "base", "measured", seen(Map.of(5, 0.9)), 0, 0, null),
                new RatingFinding(question, candidate, "measured", seen(Map.of(4, 0.5, 5, 0.4)), 0, 0, null)));
    }

    private static long count(String svg, String pattern) {
        return Pattern.compile(pattern).matcher(svg).results().count();
    }

    @Test
    void aModelHasItsOwnColourThoughOthersAreNotShown() {
        String svg = rating("tea", "two").svg();
        // A bar an answer, and the swatch of the legend.
        assertThat(count(svg, "<rect class=\"model2\"")).isEqualTo(11);
        assertThat(count(svg, "<rect class=\"model0\"")).isEqualTo(11);
        assertThat(svg).doesNotContain("model1").contains(">two</text>").doesNotContain(">one</text>");
    }

    @Test
    void aBarIsAsHighAsItsShare() {
        // Of 0.9 on the scale 0.5 stand on 4; the panel is 126 high.
        assertThat(rating("tea", "one").svg()).contains("height=\"70\" fill=\"currentColor\"");
    }

    private static ElaborationRow explained(String model, Map<String, Integer> counts) {
        return new ElaborationRow("tea", 7, model, "", 4, counts, Map.of(), null);
    }

    @Test
    void categoriesHaveTheirColoursAndCounts() {
        CaseCharts.Chart chart = charts.prefill(List.of(
                explained("base", Map.of("reasoned", 4)),
                explained("one", Map.of("reasoned", 0, "evasive", 3, "unparsed", 1))));
        assertThat(chart.svg())
                .contains("class=\"category1\"", "class=\"unparsed\"", ">3</text>", ">n = 4</text>", ">base</text>");
        assertThat(chart.svg()).contains("<title>tea, given answer 7</title>");
        assertThat(chart.caption()).isEqualTo("Counts of explanations by category.");
    }

    @Test
    void aPictureIsLightAsThePageAroundItAndCannotBePointedAt() {
        String svg = rating("tea", "one").svg();
        assertThat(svg).doesNotContain("prefers-color-scheme").contains(".model1{color:#0072b2}");
        assertThat(count(svg, "<title>")).as("the picture's own").isEqualTo(1);
    }

    @Test
    void namesStayWords() throws Exception {
        String svg = rating("</text><script>alert(1)</script>", "\" onload=\"alert(1)")
                .svg();
        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList elements = read.getElementsByTagName("*");
        assertThat(IntStream.range(0, elements.getLength()).mapToObj(i -> (Element) elements.item(i)))
                .noneMatch(element -> element.getTagName().equals("script") || element.hasAttribute("onload"));
    }
}
