package dev.plumbline.provider.reply;

/**
 * Tokens of one call by the host's count.
 *
 * @param promptTokens 0 or more, or -1 if the host does not say
 * @param completionTokens 0 or more, or -1 if the host does not say
 */
public record Usage(long promptTokens, long completionTokens) {
    /** The host did not say. */
    public static final Usage UNKNOWN = new Usage(-1, -1);
}
