package dev.plumbline.recording;

/** Turns lines of format 2 into those that earlier versions wrote, which may be edited because they have no checksum. */
public final class Format1 {
    private Format1() {}

    /** Returns the same lines in format 1. */
    public static String of(String lines) {
        return lines.replace("\"format\":2", "\"format\":1").replaceAll(",\"crc32c\":\"[0-9a-f]{8}\"", "");
    }
}
