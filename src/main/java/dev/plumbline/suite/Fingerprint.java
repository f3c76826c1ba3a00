package dev.plumbline.suite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A hash that shows a later run whether it still has the same rubric or gold. */
public final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** 32 hexadecimal digits of the SHA-256 of these texts in order, each after its length, so that different lists never give the same bytes. */
    public static String of(List<String> texts) {
        MessageDigest sha256 = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    }

    /** Returns the SHA-256 of a text's UTF-8, 64 hexadecimal digits, as {@code sha256sum} prints it for the file. */
    public static String ofFile(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
