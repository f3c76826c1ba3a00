package dev.plumbline.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text without the halves of surrogate pairs that a model may say: no UTF-8 file can hold one, and writing it fails. */
final class WholeText {
    private WholeText() {}

    /** The text itself where it is whole, as nearly all are; otherwise with the sign for what cannot be shown in place of each half. */
    static CharSequence of(CharSequence text) {
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

    /** A file for text that is written piece by piece, with the same sign in place of each half; replaces what was there. */
    static Writer writer(Path file) throws IOException {
        CharsetEncoder whole = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), whole));
    }

    private static boolean half(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
