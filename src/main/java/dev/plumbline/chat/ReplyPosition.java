package dev.plumbline.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The possible tokens at one position of a reply.
 *
 * @param drawn the text of the token that was drawn, or null if the host does not name it
 * @param alternatives the tokens and their probabilities, most likely first, given the tokens drawn before
 * @param repeated entries with the same text and value as one of the alternatives; each is either a second token or the same token listed
 *     twice
 */
public record ReplyPosition(@Nullable String drawn, List<TokenLogprob> alternatives, List<TokenLogprob> repeated) {
    public ReplyPosition {
        alternatives = List.copyOf(alternatives);
        repeated = List.copyOf(repeated);
    }

    /** Returns a position whose drawn token is unknown. */
    public static ReplyPosition of(List<TokenLogprob> alternatives) {
        return new ReplyPosition(null, alternatives, List.of());
    }
}
