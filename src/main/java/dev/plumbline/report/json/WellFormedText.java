package dev.plumbline.report.json;

/** Replaces unpaired surrogates, which models may write. UTF-8 cannot encode them, so writing them would fail. */
public final class WellFormedText {
    private WellFormedText() {}

    /** Returns the text with each unpaired surrogate replaced by U+FFFD. Returns the same object if there is none. */
    public static CharSequence of(CharSequence text) {
        int end = text.length();
        for (int at = 0; at < end; at += Character.charCount(Character.codePointAt(text, at))) {
            if (half(Character.codePointAt(text, at))) {
                StringBuilder out = new StringBuilder(end);
                text.codePoints().forEach(c -> out.appendCodePoint(half(c) ? '\uFFFD' : c));
                return out;
            }
        }
        return text;
    }

    private static boolean half(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
