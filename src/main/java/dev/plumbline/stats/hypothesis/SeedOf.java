package dev.plumbline.stats.hypothesis;

import dev.plumbline.text.Sha256;
import java.nio.ByteBuffer;
import java.util.List;

/** The seed of a randomised test from what the test is about, so that adding a question never moves another's p-value. */
public final class SeedOf {
    private SeedOf() {}

    /**
     * Returns the first 8 bytes of the SHA-256 of the names, each preceded by its length so that no two lists run together.
     *
     * @param names what identifies this test, such as suite, question, models and kind of test; in order
     */
    public static long test(String... names) {
        return ByteBuffer.wrap(Sha256.ofAll(List.of(names))).getLong();
    }
}
