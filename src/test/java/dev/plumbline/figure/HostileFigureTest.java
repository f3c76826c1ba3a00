package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.figure.scene.PlainText;
import dev.plumbline.figure.scene.SvgPainter;
import dev.plumbline.results.RunResults;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Names and notes from a results file stay words: nothing in a drawn SVG can run, load or leave its place. */
class HostileFigureTest {
    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "style", "rect", "line", "text", "circle", "polygon", "polyline");
    private static final Set<String> ATTRIBUTES = Set.of(
            "viewBox",
            "width",
            "height",
            "role",
            "class",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "points",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "font-size",
            "font-weight",
            "text-anchor",
            "xmlns");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text><script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "]]><image href='http://example.com/x.png'/>",
                "</title></svg><svg onload=alert(1)>",
                "&lt;script&gt; &xxe; &#x3c;",
                "</style><style>*{background:url(http://example.com)}",
                "line\nbreak\u0000\u0007\u001b[31m\ufffe\ud800 end",
                "\u202egnp.\u2066exe\u200b"
            })
    void staysText(String hostile) throws Exception {
        ResultsFile file = new ResultsFile(List.of(hostile, "plain"), List.of(hostile + "2", "other")).measured(0, 9);
        file.root().put("suite", hostile).put("profile", hostile).put("judge", hostile);
        file.root().withArray("notes").add(hostile);
        file.list("elaborations")
                .forEach(e -> ((com.fasterxml.jackson.databind.node.ObjectNode) e).put("set", hostile));
        Findings findings = file.findings(folder);
        for (Figure figure : List.of(
                new DistributionsFigure(),
                CategoriesFigure.radical(),
                new ForestFigure(),
                new HeatMapFigure(),
                new MeansFigure())) {
            String svg = SvgPainter.svg(figure.draw(findings, new Caption(null)));
            Document document = parsed(svg);
            NodeList all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                assertThat(ELEMENTS).contains(element.getTagName());
                for (int a = 0; a < element.getAttributes().getLength(); a++) {
                    assertThat(ATTRIBUTES)
                            .contains(element.getAttributes().item(a).getNodeName());
                }
            }
            assertThat(svg).doesNotContain("<!", "<?").doesNotContainPattern("[\\u202e\\u2066\\u200b\\u001b]");
            assertThat(document.getElementsByTagName("style").getLength()).isOne();
            assertThat(document.getElementsByTagName("style").item(0).getTextContent())
                    .doesNotContain("url", "@import");
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .contains(PlainText.of(hostile));
        }
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        ResultsFile file = new ResultsFile(List.of("tea", "milk"), List.of("one")).measured(0, 9);
        RunResults results = file.read(folder);
        List<DrawnFigure> first = Figures.draw(results, "results.json", folder.resolve("a"), null);
        Figures.draw(results, "results.json", folder.resolve("b"), null);
        assertThat(first).filteredOn(f -> f.leftOut() == null).hasSize(6).allSatisfy(figure -> {
            assertThat(figure.files()).hasSize(2);
            for (Path drawn : figure.files()) {
                assertThat(folder.resolve("b").resolve(drawn.getFileName())).hasSameBinaryContentAs(drawn);
            }
        });
    }
}
