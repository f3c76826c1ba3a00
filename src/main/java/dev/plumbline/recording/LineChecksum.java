package dev.plumbline.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** The CRC-32C that ends every line of format 2, as its last field: a checksum of all bytes before that field. */
enum LineChecksum {
    /** The line does not end with a checksum. */
    ABSENT,
    /** The line is unchanged since it was written. */
    MATCHES,
    /** The line was changed after it was written. */
    DIFFERS;

    /** The name of the checksum field. */
    static final String FIELD = "crc32c";

    private static final byte[] BEFORE = (",\"" + FIELD + "\":\"").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 8;
    private static final int BITS = 4;
    private static final int LARGEST_DIGIT = 15;
    private static final int LENGTH = BEFORE.length + DIGITS + AFTER.length;

    /**
     * Appends the checksum of all bytes so far, and the closing brace of the object.
     *
     * @param line a JSON object without its closing brace
     */
    static void close(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        line.writeBytes(BEFORE);
        line.writeBytes(
                HexFormat.of().toHexDigits(checksum(bytes, bytes.length)).getBytes(StandardCharsets.US_ASCII));
        line.writeBytes(AFTER);
    }

    /** Checks a line, without its line break, against the checksum at its end. */
    static LineChecksum of(byte[] line) {
        int start = line.length - LENGTH;
        if (start < 0 || !isAt(line, start) || !matches(line, line.length - AFTER.length, AFTER)) {
            return ABSENT;
        }
        return isWritten(checksum(line, start), line, start + BEFORE.length) ? MATCHES : DIFFERS;
    }

    /**
     * Returns whether these bytes contain a checksum field. If so, the line was written completely, because the checksum is written last
     * and replies cannot contain its quotation marks unescaped.
     */
    static boolean isIn(byte[] bytes) {
        for (int start = bytes.length - LENGTH; start >= 0; start--) {
            if (isAt(bytes, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] line, int start) {
        return matches(line, start, BEFORE);
    }

    private static boolean matches(byte[] line, int start, byte[] expected) {
        return Arrays.equals(line, start, start + expected.length, expected, 0, expected.length);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static boolean isWritten(int checksum, byte[] line, int at) {
        for (int i = 0; i < DIGITS; i++) {
            int digit = (checksum >>> ((DIGITS - 1 - i) * BITS)) & LARGEST_DIGIT;
            if (line[at + i] != HEX[digit]) {
                return false;
            }
        }
        return true;
    }
}
