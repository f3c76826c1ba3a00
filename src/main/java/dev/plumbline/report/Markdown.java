package dev.plumbline.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes text from outside harmless in Markdown: no link, image, table cell, comment or tag can come of it. */
final class Markdown {
    private Markdown() {}

    /** One line of plain words; every character with a meaning in Markdown or HTML is escaped. */
    static String plain(@Nullable String text) {
        StringBuilder out = new StringBuilder();
        String.valueOf(text).codePoints().forEach(c -> {
            if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (c == '&') {
                out.append("&amp;");
            } else if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE) {
                out.append('\uFFFD');
            } else if ("\\`*_{}[]()#+-.!|~:@".indexOf(c) >= 0) {
                out.append('\\').appendCodePoint(c);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** A number with three decimals. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
