package dev.plumbline.suite;

import dev.plumbline.text.Sha256;
import java.util.HexFormat;
import java.util.List;

/** A hash that shows a later run whether the rubric or the gold labels have changed. */
public final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Returns 32 hexadecimal digits of the {@link Sha256#ofAll SHA-256} of these texts in order. */
    public static String of(List<String> texts) {
        return HexFormat.of().formatHex(Sha256.ofAll(texts), 0, BYTES);
    }
}
