package dev.plumbline.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Replaces a text that may not be shipped. Equal texts get equal placeholders, and the hash in one can be checked with the original. */
public final class Placeholder {
    private Placeholder() {}

    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "[withheld: sha256 " + HexFormat.of().formatHex(hash) + ", " + text.codePointCount(0, text.length())
                    + " characters]";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
