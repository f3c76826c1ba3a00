package dev.plumbline.yaml;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Quotes text so that JSON and YAML read it back. */
public final class JsonText {
    private JsonText() {}

    /** Returns the text in double quotes; half a surrogate pair, which no file can hold, becomes U+FFFD. */
    public static String of(String text) {
        String whole = text.replaceAll("\\p{Cs}", "\uFFFD");
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(whole)) + '"';
    }
}
