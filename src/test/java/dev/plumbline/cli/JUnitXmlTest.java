package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitXmlTest {
    /** Run by the test below, and by nobody else: its name is no test class's. */
    static class Cases {
        @ParameterizedTest(name = "{0}")
        @MethodSource("names")
        void named(String name) {
            Assertions.assertFalse(name.contains("red"), "drifted \u001B[31m]]> <b> & \"" + name);
        }

        static Stream<String> names() {
            return Stream.of("green", "red \u0000<script>\u202E");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("noNames")
        void sourceless(String name) {}

        static Stream<String> noNames() {
            return Stream.of("no source").map(name -> String.valueOf(Integer.parseInt(name)));
        }

        @Test
        @Disabled("not today")
        void skipped() {}
    }

    private static List<Element> all(Element from, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = from.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    @Test
    void everyTestFailureErrorAndSkipIsACaseThatAParserReads(@TempDir Path folder) throws Exception {
        JUnitXml junit = new JUnitXml(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Cases.class))
                                .build(),
                        junit);
        Path file = folder.resolve("reports/TEST-plumbline.xml");
        junit.write(file);
        Element suite = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        List<Element> cases = all(suite, "testcase");
        assertThat(cases).extracting(c -> c.getAttribute("classname")).containsOnly(Cases.class.getName());
        assertThat(cases)
                .extracting(c -> c.getAttribute("name"))
                .contains("named(String) green", "named(String) red \uFFFD<script>\uFFFD");
        assertThat(all(suite, "failure"))
                .singleElement()
                .satisfies(f -> assertThat(f.getAttribute("message")).startsWith("drifted \uFFFD[31m]]> <b> & \""));
        assertThat(all(suite, "error"))
                .singleElement()
                .satisfies(e -> assertThat(e.getAttribute("message")).contains("no source"));
        assertThat(all(suite, "skipped"))
                .singleElement()
                .satisfies(s -> assertThat(s.getAttribute("message")).contains("not today"));
    }

    @Test
    void nothingOfThisMachineIsInIt(@TempDir Path folder) throws IOException {
        JUnitXml junit = new JUnitXml(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Path file = folder.resolve("x.xml");
        junit.write(file);
        assertThat(file)
                .content()
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><testsuite name=\"plumbline\" tests=\"0\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite>\n");
    }
}
