package dev.plumbline.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of texts. */
public final class Sha256 {
    private Sha256() {}

    /** Returns a new digest that can be updated in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the hash of a text's UTF-8 bytes. */
    public static byte[] of(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the hash of a text's UTF-8 bytes as 64 hexadecimal digits, like {@code sha256sum}. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /**
     * Returns the hash of several texts in order. The length of each text is hashed before the text, so that different lists never give the
     * same bytes.
     */
    public static byte[] ofAll(List<String> texts) {
        MessageDigest digest = digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return digest.digest();
    }
}
