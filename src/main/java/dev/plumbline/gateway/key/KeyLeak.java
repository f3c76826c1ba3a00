package dev.plumbline.gateway.key;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds an API key in text from a host, even if it is encoded with JSON escapes, URL encoding, base64 or hexadecimal digits. Takes linear
 * time.
 */
public final class KeyLeak {
    private static final String WITHHELD = "[the host's words are withheld, because they repeat the API key]";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);
    private static final Pattern PERCENT = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}+");
    private static final int ROUNDS = 3;
    private static final int QUARTET = 4;

    private KeyLeak() {}

    /** Returns whether a text holds the whole key in any of these encodings. */
    public static boolean isIn(Secret key, String text) {
        if (key.isNone()) {
            return false;
        }
        for (String reading : readings(text)) {
            if (key.isIn(reading) || isInBase64(key, reading) || isInHex(key, reading)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text with the key removed. If an encoded key remains, returns a replacement for the whole text. */
    public static String hidden(Secret key, String text) {
        String hidden = key.hide(text);
        return isIn(key, hidden) ? WITHHELD : hidden;
    }

    /**
     * Returns JSON with the same meaning and without the key, even if the key was escaped. If an encoded key remains, returns a replacement
     * text that is not JSON.
     */
    public static String hiddenInJson(Secret key, String json) {
        return key.isNone() ? json : hidden(key, unescaped(json, true));
    }

    private static Set<String> readings(String text) {
        Set<String> readings = new LinkedHashSet<>();
        List<String> next = List.of(text);
        for (int round = 0; round <= ROUNDS && !next.isEmpty(); round++) {
            List<String> found = new ArrayList<>();
            for (String reading : next) {
                if (readings.add(reading)) {
                    if (reading.indexOf('\\') >= 0) {
                        found.add(unescaped(reading, false));
                    }
                    if (reading.indexOf('%') >= 0) {
                        found.add(PERCENT.matcher(reading)
                                .replaceAll(m -> Matcher.quoteReplacement(
                                        String.valueOf((char) Integer.parseInt(m.group(1), 16)))));
                    }
                }
            }
            next = found;
        }
        return readings;
    }

    /**
     * Replaces JSON escapes by their characters.
     *
     * @param sameMeaning whether to replace only escapes of printable ASCII that JSON allows unescaped
     */
    private static String unescaped(String text, boolean sameMeaning) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(m -> {
            String replaced = m.group(1) == null ? m.group(2) : String.valueOf((char) Integer.parseInt(m.group(1), 16));
            char c = replaced.charAt(0);
            boolean plain = m.group(1) == null ? c == '/' : c >= ' ' && c < 127 && c != '"' && c != '\\';
            boolean decode = sameMeaning ? plain : m.group(1) != null || "\"\\/".indexOf(c) >= 0;
            return Matcher.quoteReplacement(decode ? replaced : m.group());
        });
    }

    private static boolean isInBase64(Secret key, String text) {
        Matcher runs = BASE64.matcher(text);
        while (runs.find()) {
            String run = runs.group().replace('-', '+').replace('_', '/');
            for (int from = 0; from < QUARTET && run.length() - from >= QUARTET; from++) {
                int length = (run.length() - from) / QUARTET * QUARTET;
                int rest = run.length() - from - length;
                // Two or three characters at the end are a last group without padding; a single character is not a
                // group.
                byte[] bytes = Base64.getDecoder().decode(run.substring(from, from + length + (rest == 1 ? 0 : rest)));
                if (key.isIn(new String(bytes, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInHex(Secret key, String text) {
        String hex = HexFormat.of().formatHex(key.reveal().getBytes(StandardCharsets.US_ASCII));
        return text.toLowerCase(Locale.ROOT).contains(hex);
    }
}
