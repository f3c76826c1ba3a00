package dev.plumbline.stats.hypothesis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The seed of a randomised test from what the test is about, so that adding a question never moves another's p-value. */
public final class SeedOf {
    private SeedOf() {}

    /**
     * Returns the first 8 bytes of the SHA-256 of the names, each preceded by its length so that no two lists run together.
     *
     * @param names what identifies this test, such as suite, question, models and kind of test; in order
     */
    public static long test(String... names) {
        MessageDigest sha256 = sha256();
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha256.update(bytes);
        }
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
