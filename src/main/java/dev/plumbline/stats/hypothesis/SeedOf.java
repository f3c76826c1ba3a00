package dev.plumbline.stats.hypothesis;

import dev.plumbline.text.Sha256;
import java.nio.ByteBuffer;
import java.util.List;

/** Computes the seed of a randomised test from the names of its subject, so that a new question never changes the p-value of another one. */
public final class SeedOf {
    private SeedOf() {}

    /**
     * Returns the first 8 bytes of the SHA-256 of the names, each preceded by its length, so that different lists have different input.
     *
     * @param names the names that identify the test, such as suite, question, models and kind of test; their order matters
     */
    public static long test(String... names) {
        return ByteBuffer.wrap(Sha256.ofAll(List.of(names))).getLong();
    }
}
