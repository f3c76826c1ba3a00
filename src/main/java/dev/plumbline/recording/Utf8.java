package dev.plumbline.recording;

import dev.plumbline.recording.LineReader.DamagedLine;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: a byte that is none is damage, not a replacement character. */
final class Utf8 {
    private Utf8() {}

    /** The text of these bytes. */
    static String text(byte[] bytes) throws DamagedLine {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DamagedLine("the line is not UTF-8", null);
        }
    }
}
