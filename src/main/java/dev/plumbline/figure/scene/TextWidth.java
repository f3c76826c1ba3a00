package dev.plumbline.figure.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * An upper bound of a text's width. It comes from a table instead of this machine's fonts, because the same results must give the same
 * bytes everywhere and the viewer's font is unknown. The table is about as wide as DejaVu Sans, one of the widest fonts.
 */
public final class TextWidth {
    private static final double NARROWEST = 0.38;

    private TextWidth() {}

    /** Returns the width in units of the sheet. */
    public static double of(String text, double size, boolean bold) {
        double ems = text.codePoints().mapToDouble(TextWidth::ems).sum();
        return ems * size * (bold ? 1.1 : 1);
    }

    private static double ems(int c) {
        if (c > 0x2E7F) {
            return 1.05;
        }
        if ("iIjl.,:;'|!()[] ft-".indexOf(c) >= 0) {
            return NARROWEST;
        }
        if ("mwMW%@\u2026".indexOf(c) >= 0) {
            return 0.98;
        }
        return Character.isUpperCase(c) ? 0.72 : 0.63;
    }

    /** Returns a text that fits this width. Cuts the middle of a longer text, because ids often differ only at their ends. */
    public static String fit(String text, double size, boolean bold, double width) {
        String plain = PlainText.of(text);
        if (of(plain, size, bold) <= width) {
            return plain;
        }
        int[] words = plain.codePoints().toArray();
        int most = (int) Math.min(words.length - 1, Math.max(0, width / (NARROWEST * size)));
        for (int kept = most; kept > 0; kept--) {
            int head = (kept * 3 + 4) / 5;
            int tail = kept - head;
            String cut = new String(words, 0, head) + "\u2026" + new String(words, words.length - tail, tail);
            if (of(cut, size, bold) <= width) {
                return cut;
            }
        }
        return "\u2026";
    }

    /** Returns the text in lines that fit this width. Cuts a word that is longer than a line. */
    public static List<String> wrap(String text, double size, boolean bold, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : PlainText.of(text).strip().split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (of(longer, size, bold) <= width) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = fit(word, size, bold, width);
            }
        }
        lines.add(line);
        return lines;
    }
}
