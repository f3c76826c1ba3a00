package dev.plumbline.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds lines to the text of a profile and keeps all other characters, including comments. Handles the common layouts of profiles and returns null for
 * others. The caller parses the result to check it.
 */
public final class ProfileEdit {
    private static final Pattern LISTED = Pattern.compile("candidates:[ ]*\\[([^\\]#]*)\\]");

    private ProfileEdit() {}

    /**
     * Returns the text with these candidates, or null if the layout is not supported.
     *
     * @param provider the line of a provider to add, or null if the profile already has the provider
     * @param served the name of the provider that serves the candidates
     */
    public static @Nullable String add(String text, @Nullable String provider, String served, List<Adoption> all) {
        boolean windows = text.contains("\r\n");
        List<String> lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").split("\n", -1)));
        List<String> models = all.stream().map(a -> a.line(served)).toList();
        boolean added = append(lines, "models", models)
                && (provider == null || append(lines, "providers", List.of(provider)))
                && nominate(lines, all.stream().map(Adoption::name).toList());
        String edited = String.join("\n", lines);
        return added ? (windows ? edited.replace("\n", "\r\n") : edited) : null;
    }

    /** Adds entries after the last one of a block, with the indent of the first. Returns false if the block is missing or empty. */
    private static boolean append(List<String> lines, String block, List<String> entries) {
        int head = head(lines, block);
        if (head < 0) {
            return false;
        }
        int last = head;
        String indent = null;
        for (int i = head + 1; i < lines.size() && !beginsABlock(lines.get(i)); i++) {
            if (isEntry(lines.get(i))) {
                last = i;
                indent = indent == null ? lines.get(i).replaceAll("\\S.*", "") : indent;
            }
        }
        if (indent == null) {
            return false;
        }
        String margin = indent;
        lines.addAll(last + 1, entries.stream().map(e -> margin + e).toList());
        return true;
    }

    private static int head(List<String> lines, String block) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(block + ":\\s*(#.*)?")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean beginsABlock(String line) {
        return !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#';
    }

    private static boolean isEntry(String line) {
        return !line.isBlank() && line.charAt(0) == ' ' && !line.strip().startsWith("#");
    }

    /** Adds names to the list of candidates if it is written in brackets on one line. */
    private static boolean nominate(List<String> lines, List<String> names) {
        int found = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).strip().startsWith("#")
                    && LISTED.matcher(lines.get(i)).find()) {
                if (found >= 0) {
                    return false;
                }
                found = i;
            }
        }
        if (found < 0) {
            return false;
        }
        Matcher list = LISTED.matcher(lines.get(found));
        if (!list.find()) {
            return false;
        }
        String known = list.group(1).strip();
        String all = (known.isEmpty() ? "" : known + ", ") + String.join(", ", names);
        lines.set(found, list.replaceFirst(Matcher.quoteReplacement("candidates: [" + all + "]")));
        return true;
    }
}
