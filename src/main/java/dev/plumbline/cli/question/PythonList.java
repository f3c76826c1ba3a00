package dev.plumbline.cli.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a list in Python's notation, such as {@code ['Very likely', "I don't know"]} or {@code [1.0, 2.0]}. Also parses JSON lists. */
final class PythonList {
    private final String text;
    private int at;

    private PythonList(String text) {
        this.text = text;
    }

    /** Returns the items as text, or null if the text is not a flat list. */
    static @Nullable List<String> items(String text) {
        String list = text.strip();
        return list.startsWith("[") && list.endsWith("]")
                ? new PythonList(list.substring(1, list.length() - 1)).read()
                : null;
    }

    private @Nullable List<String> read() {
        List<String> items = new ArrayList<>();
        blanks();
        while (at < text.length()) {
            char c = text.charAt(at);
            String item = c == '\'' || c == '"' ? quoted(c) : plain();
            if (item == null) {
                return null;
            }
            items.add(item);
            blanks();
            if (at < text.length() && text.charAt(at++) != ',') {
                return null;
            }
            blanks();
        }
        return items;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private @Nullable String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',') {
            at++;
        }
        String item = text.substring(from, at).strip();
        return item.isEmpty() || item.matches("(?s).*[\\[\\]{}'\"].*") ? null : item;
    }

    private @Nullable String quoted(char quote) {
        StringBuilder item = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return item.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = text.charAt(at);
                if (c == 'u' && text.substring(at).matches("(?s)u[0-9a-fA-F]{4}.*")) {
                    item.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                } else {
                    item.append(c == 'n' ? '\n' : c == 't' ? '\t' : c);
                }
            } else {
                item.append(c);
            }
        }
        return null;
    }
}
