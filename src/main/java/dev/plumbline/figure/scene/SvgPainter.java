package dev.plumbline.figure.scene;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Paints a scene as self-contained SVG without scripts or references. The same scene always gives the same bytes. The background turns dark
 * on a dark page. An XML writer escapes all words.
 */
public final class SvgPainter implements Painter {
    private static final String XMLNS = "http://www.w3.org/2000/svg";

    private static final String FONT = "text{font-family:Helvetica,Arial,'DejaVu Sans',sans-serif}";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private final boolean pointable;

    private SvgPainter(XMLStreamWriter xml, boolean pointable) {
        this.xml = xml;
        this.pointable = pointable;
    }

    public static String svg(Scene scene) {
        return painted(painter -> painter.document(scene, styleSheet(inks(scene)))) + "\n";
    }

    /** Returns the scene as SVG for a page that is always light. Its marks have no tooltips, because browsers do not show tooltips inside images. */
    public static String picture(Scene scene) {
        return painted(painter -> painter.document(scene, FONT + colours(distinct(inks(scene)), Ink::light)), false);
    }

    /** Returns the scene as SVG without colours, for a page that has {@link #styleSheet}. */
    public static String inline(Scene scene) {
        return painted(painter -> painter.document(scene, null));
    }

    /**
     * Returns one mark as an SVG sign in a line of text, 16 units wide. The SVG is hidden from screen readers, because words next to it
     * give its meaning.
     */
    public static String sign(Mark mark) {
        return painted(painter -> {
            painter.xml.writeStartElement("svg");
            painter.attribute("viewBox", "0 0 16 16");
            painter.attribute("class", "sign");
            painter.attribute("aria-hidden", "true");
            mark.paint(painter);
            painter.xml.writeEndElement();
        });
    }

    private static String painted(Painting painting) {
        return painted(painting, true);
    }

    private static String painted(Painting painting, boolean pointable) {
        StringWriter text = new StringWriter();
        try {
            painting.paint(new SvgPainter(FACTORY.createXMLStreamWriter(text), pointable));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing can go wrong in memory", e);
        }
        return text.toString();
    }

    /** A painting of marks that may fail to be written. */
    private interface Painting {
        void paint(SvgPainter painter) throws XMLStreamException;
    }

    private void document(Scene scene, @Nullable String style) throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(XMLNS);
        attribute("viewBox", "0 0 " + number(scene.width()) + " " + number(scene.height()));
        attribute("width", number(scene.width()));
        attribute("height", number(scene.height()));
        attribute("role", "img");
        line();
        words("title", scene.title());
        line();
        words("desc", scene.description());
        line();
        if (style != null) {
            words("style", style);
        }
        scene.marks().forEach(mark -> mark.paint(this));
        line();
        xml.writeEndElement();
        xml.flush();
    }

    /** Returns the style sheet for these colours. The style sheet contains no text from the results. */
    public static String styleSheet(Collection<Ink> used) {
        Collection<Ink> inks = distinct(used);
        List<Ink> turning = inks.stream().filter(i -> i.light() != i.dark()).toList();
        return FONT + colours(inks, Ink::light) + "@media (prefers-color-scheme:dark){" + colours(turning, Ink::dark)
                + "}";
    }

    private static List<Ink> inks(Scene scene) {
        return scene.marks().stream().map(Mark::ink).toList();
    }

    private static Collection<Ink> distinct(Collection<Ink> used) {
        Map<String, Ink> inks = new TreeMap<>();
        used.forEach(ink -> inks.put(ink.name(), ink));
        return inks.values();
    }

    private static String colours(Collection<Ink> inks, ToIntFunction<Ink> shade) {
        return inks.stream()
                .map(ink -> String.format(Locale.ROOT, ".%s{color:#%06x}", ink.name(), shade.applyAsInt(ink)))
                .collect(Collectors.joining());
    }

    @Override
    public void box(Box box) {
        element("rect", box, () -> {
            attribute("x", number(box.x()));
            attribute("y", number(box.y()));
            attribute("width", number(box.width()));
            attribute("height", number(box.height()));
            attribute("fill", "currentColor");
        });
    }

    @Override
    public void rule(StraightLine rule) {
        element("line", rule, () -> {
            attribute("x1", number(rule.x1()));
            attribute("y1", number(rule.y1()));
            attribute("x2", number(rule.x2()));
            attribute("y2", number(rule.y2()));
            attribute("stroke", "currentColor");
            attribute("stroke-width", number(rule.thickness()));
            if (rule.dashed()) {
                attribute("stroke-dasharray", "5 4");
            }
        });
    }

    @Override
    public void symbol(Symbol symbol) {
        boolean circle = symbol.sign() == Symbol.Sign.CIRCLE;
        boolean tick = symbol.sign() == Symbol.Sign.TICK;
        element(circle ? "circle" : tick ? "polyline" : "polygon", symbol, () -> {
            if (circle) {
                attribute("cx", number(symbol.x()));
                attribute("cy", number(symbol.y()));
                attribute("r", number(symbol.radius()));
            } else {
                attribute(
                        "points",
                        symbol.corners().stream()
                                .map(c -> number(c.x()) + "," + number(c.y()))
                                .collect(Collectors.joining(" ")));
            }
            attribute("fill", symbol.filled() ? "currentColor" : "none");
            attribute("stroke", "currentColor");
            attribute("stroke-width", "1.6");
        });
    }

    @Override
    public void label(Label label) {
        element("text", label, () -> {
            attribute("x", number(label.x()));
            attribute("y", number(label.y()));
            attribute("font-size", number(label.size()));
            if (label.bold()) {
                attribute("font-weight", "bold");
            }
            if (label.anchor() != Label.Anchor.START) {
                attribute("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT));
            }
            attribute("fill", "currentColor");
            xml.writeCharacters(label.text());
        });
    }

    /** Writes the content of an element. */
    private interface Content {
        void write() throws XMLStreamException;
    }

    private void element(String name, Mark mark, Content content) {
        try {
            line();
            xml.writeStartElement(name);
            attribute("class", mark.ink().name());
            content.write();
            Datum datum = mark.datum();
            if (datum != null && pointable) {
                words("title", datum.words());
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing can go wrong in memory", e);
        }
    }

    private void words(String element, @Nullable String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(PlainText.of(String.valueOf(words)));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** Returns a number with at most two decimals: more would only make diffs noisy, and fewer would be visible in the drawing. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0
                ? String.valueOf(hundredths / 100)
                : java.math.BigDecimal.valueOf(hundredths, 2)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
