package dev.plumbline.cli;

import dev.plumbline.disk.OutputFile;
import dev.plumbline.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the tests of a run as the JUnit XML that CI servers read. JUnit's own writer is not used, because it writes all system properties
 * into the file, and a key may be among them.
 */
final class JUnitXml implements TestExecutionListener {
    private record Ended(
            String type,
            String name,
            Duration took,
            @Nullable Throwable error,
            @Nullable String skipped) {}

    private final Clock clock;
    private final Map<String, Instant> began = new ConcurrentHashMap<>();
    private final List<Ended> ended = new ArrayList<>();
    private @Nullable TestPlan plan;

    JUnitXml(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        began.put(test.getUniqueId(), clock.instant());
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Throwable error = result.getThrowable().orElse(null);
        // A failed class or a failed source of cases is not a test. Without an entry for it, the file would look green.
        if (test.isTest() || error != null) {
            Instant start = began.getOrDefault(test.getUniqueId(), clock.instant());
            ended.add(new Ended(type(test), name(test), Duration.between(start, clock.instant()), error, null));
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        ended.add(new Ended(type(test), name(test), Duration.ZERO, null, reason));
    }

    private String type(TestIdentifier test) {
        return test.getUniqueIdObject().getSegments().stream()
                .filter(s -> s.getType().equals("class"))
                .map(s -> s.getValue())
                .findFirst()
                .orElse("plumbline");
    }

    private String name(TestIdentifier test) {
        String parent = plan == null
                ? ""
                : plan.getParent(test)
                        .filter(p -> !p.isTest()
                                && p.getUniqueIdObject().getSegments().size() > 2)
                        .map(p -> p.getDisplayName() + " ")
                        .orElse("");
        return parent + test.getDisplayName();
    }

    /** Writes the tests that have finished so far. */
    synchronized void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "plumbline");
            xml.writeAttribute("tests", String.valueOf(ended.size()));
            xml.writeAttribute("failures", String.valueOf(count(true)));
            xml.writeAttribute("errors", String.valueOf(count(false)));
            xml.writeAttribute(
                    "skipped",
                    String.valueOf(
                            ended.stream().filter(e -> e.skipped() != null).count()));
            for (Ended one : ended) {
                test(xml, one);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write " + file, e);
        }
        Files.createDirectories(file.resolveSibling(""));
        OutputFile.write(file, text + "\n");
    }

    private long count(boolean failures) {
        return ended.stream()
                .filter(e -> e.error() != null && failures == e.error() instanceof AssertionError)
                .count();
    }

    private static void test(XMLStreamWriter xml, Ended one) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Printable.text(one.type()));
        xml.writeAttribute("name", Printable.text(one.name()));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", one.took().toMillis() / 1000.0));
        Throwable error = one.error();
        if (error != null) {
            xml.writeStartElement(error instanceof AssertionError ? "failure" : "error");
            xml.writeAttribute("type", error.getClass().getName());
            xml.writeAttribute("message", Printable.text(String.valueOf(error.getMessage())));
            xml.writeCharacters(Printable.text(error instanceof AssertionError ? error.toString() : trace(error)));
            xml.writeEndElement();
        } else if (one.skipped() != null) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", Printable.text(one.skipped()));
        }
        xml.writeEndElement();
    }

    private static String trace(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
