package dev.plumbline.page;

import dev.plumbline.text.Printable;
import dev.plumbline.wording.NumberText;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.Table;
import java.util.List;

/** HTML under construction. All words and attributes are escaped; only {@link #drawing} adds markup. Not thread-safe. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /**
     * Begins an element.
     *
     * @param attributes names and values, alternating
     */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(String words) {
        escape(words);
        return this;
    }

    /** Writes an element that contains only text. */
    Html element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    /**
     * Writes a phrase. Ids of questions become links to their pages.
     *
     * @param pages the relative path from this page to the folder {@code pages}
     */
    Html phrase(Phrase phrase, String pages) {
        for (Phrase.Run run : phrase.runs()) {
            String text = run.text();
            switch (run.mark()) {
                case OWN, NUMBER, FOREIGN -> text(text);
                case STRONG -> element("strong", text);
                case CODE -> element("code", text);
                case MISSING -> text(NumberText.NONE);
                case RATING -> link(pages + "rating/" + FileNames.of(text), text);
                case OPEN -> link(pages + "open/" + FileNames.of(text), text);
            }
        }
        return this;
    }

    /** Writes a paragraph of one phrase. */
    Html paragraph(Phrase phrase, String... attributes) {
        return open("p", attributes).phrase(phrase, "").close("p").line();
    }

    /**
     * Writes a table for a page below the folder {@code pages}. The table scrolls sideways on a narrow screen. Writes nothing if the table
     * has no rows.
     */
    Html table(String label, Table table) {
        return table(label, "", table);
    }

    /** Writes a table with a caption, which may be empty. */
    Html table(String label, String caption, Table table) {
        if (table.isEmpty()) {
            return this;
        }
        PageFrame.wide(this, label, html -> {
            open("table");
            if (!caption.isEmpty()) {
                element("caption", caption);
            }
            open("thead").open("tr");
            table.heads()
                    .forEach(head ->
                            open("th", "scope", "col").phrase(head, "../").close("th"));
            close("tr").close("thead").line().open("tbody").line();
            for (List<Phrase> row : table.rows()) {
                open("tr").open("th", "scope", "row").phrase(row.get(0), "../").close("th");
                for (Phrase cell : row.subList(1, row.size())) {
                    open("td", cell.isNumber() ? new String[] {"class", "n"} : new String[0])
                            .phrase(cell, "../")
                            .close("td");
                }
                close("tr").line();
            }
            close("tbody").close("table");
        });
        return this;
    }

    /** Writes a link to another page of the run. */
    Html link(String target, String words) {
        return element("a", words, "href", target);
    }

    /** Writes a drawing, which its painter has already escaped. */
    Html drawing(String svg) {
        out.append(svg);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    /** Appends the words. Escapes markup, and makes control characters visible. */
    private void escape(String words) {
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append((char) c);
                case '\r' -> out.append('\n');
                default -> out.appendCodePoint(Printable.isShown(c) ? c : Printable.REPLACEMENT);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
