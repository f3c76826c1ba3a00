package dev.plumbline.report.markdown;

import dev.plumbline.text.Printable;
import dev.plumbline.wording.Phrase;
import dev.plumbline.wording.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes untrusted text harmless in Markdown, so that it forms no link, image, table cell, comment or tag. GitHub also links mentions,
 * issues and commits in the rendered text, where backslashes have no effect, so a zero-width space divides these.
 */
public final class Markdown {
    /** The positions at which GitHub would start a link: after an at sign, and before the number of an issue. */
    private static final Pattern LINKED = Pattern.compile("(?<=@)|(?<=#)(?=[0-9])|(?<=\\b[Gg][Hh]-)(?=[0-9])");

    /** A commit hash. The shortest hash that GitHub links has seven digits, so each divided part gets six. */
    private static final Pattern COMMIT = Pattern.compile("(?<![0-9A-Za-z])[0-9a-fA-F]{7,40}(?![0-9A-Za-z])");

    private static final Pattern SIX = Pattern.compile(".{6}(?=.)");

    /** A zero-width space. Untrusted text never contains one, because {@link Printable} replaces it. */
    private static final int DIVIDER = 0x200B;

    private Markdown() {}

    /** Returns the text as one line, with every special character of Markdown and HTML escaped. */
    public static String plain(@Nullable String text) {
        String shown = Printable.text(String.valueOf(text));
        String commits = COMMIT.matcher(shown)
                .replaceAll(m -> SIX.matcher(m.group()).replaceAll("$0" + Character.toString(DIVIDER)));
        return escaped(LINKED.matcher(commits).replaceAll(Character.toString(DIVIDER)));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == DIVIDER) {
                out.append("&#8203;");
            } else if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (c == '&') {
                out.append("&amp;");
            } else if (c == '\n' || c == '\t') {
                out.append(' ');
            } else if ("\\`*_{}[]()#+-.!|~:@".indexOf(c) >= 0) {
                out.append('\\').appendCodePoint(c);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Returns a phrase with all untrusted text escaped. */
    public static String of(Phrase phrase) {
        StringBuilder md = new StringBuilder();
        for (Phrase.Run run : phrase.runs()) {
            md.append(
                    switch (run.mark()) {
                        case OWN, NUMBER -> run.text().replace('\u00A0', ' ');
                        case FOREIGN, CODE, RATING, OPEN -> plain(run.text());
                        case STRONG -> "**" + plain(run.text()) + "**";
                        case MISSING -> "-";
                    });
        }
        return md.toString();
    }

    /** Returns a table with a blank line before it; empty if the table has no rows. */
    public static String table(Table table) {
        if (table.isEmpty()) {
            return "";
        }
        return "\n" + row(table.heads()) + "|" + "---|".repeat(table.heads().size()) + "\n"
                + table.rows().stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<Phrase> cells) {
        return cells.stream().map(Markdown::of).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Returns a number with three decimals. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
