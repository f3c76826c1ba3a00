package dev.plumbline.page;

import dev.plumbline.text.Printable;

/** HTML in the making. Every word and attribute is escaped on its way in; the only door for markup is {@link #drawing}. Not thread-safe. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
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

    /** Returns an element that holds words and nothing else. */
    Html element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    /** Returns a link to a page of ours. */
    Html link(String target, String words) {
        return element("a", words, "href", target);
    }

    /** Returns a drawing, which its painter has escaped. */
    Html drawing(String svg) {
        out.append(svg);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    /** What a reader, and not the page, is meant to see: signs that viewers would obey become visible. */
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
