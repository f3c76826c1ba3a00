package dev.plumbline.gateway.key;

import dev.plumbline.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Checks and escapes identifiers that hosts assign and journals store. They are never used unescaped in a path, a query or a file name. */
public final class HostId {
    private static final int LONGEST = 256;
    private static final int NAME_BYTES = 6;

    private HostId() {}

    /**
     * Returns whether a text is a valid identifier: printable ASCII without spaces, at most 256 characters, not {@code .} or {@code ..}.
     */
    public static boolean isValid(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 127)
                && !text.equals(".")
                && !text.equals("..");
    }

    /**
     * Returns the identifier as one segment of a URL's path.
     *
     * @throws IllegalArgumentException if it is not valid
     */
    public static String segment(String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException("not an identifier");
        }
        StringBuilder segment = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.US_ASCII)) {
            char c = (char) b;
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '.'
                    || c == '_'
                    || c == '~';
            segment.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) b));
        }
        return segment.toString();
    }

    /** Returns a name for files that belong to the identifier: hexadecimal digits of its hash. */
    public static String fileName(String id) {
        return HexFormat.of().formatHex(Sha256.of(id), 0, NAME_BYTES);
    }
}
