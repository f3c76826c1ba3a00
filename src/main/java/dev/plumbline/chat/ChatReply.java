package dev.plumbline.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's reply. All of its text comes from the model and may be hostile.
 *
 * @param text the visible text, or a placeholder if it is withheld
 * @param positions the first tokens and their alternatives, in the order of the reply; empty if none were asked for or given
 * @param finish why it ended
 * @param withheld whether {@code text} is a placeholder for a text that may not be shipped
 * @param thought whether the host kept a thought in a field of its own, so that the positions may belong to the thought
 * @param thinks the mark in the text after which the answer is read, as a profile says; null if thoughts are known by their own marks
 * @param note how the host was asked differently from what the suite asks, or null
 */
public record ChatReply(
        String text,
        List<ReplyPosition> positions,
        Finish finish,
        boolean withheld,
        boolean thought,
        @Nullable String thinks,
        @Nullable String note) {
    public ChatReply {
        positions = List.copyOf(positions);
    }

    /** A reply to a request that was sent unchanged. */
    public ChatReply(String text, List<ReplyPosition> positions, Finish finish, boolean withheld, boolean thought) {
        this(text, positions, finish, withheld, thought, null, null);
    }

    /** A reply with one known position whose drawn token is unknown. */
    public ChatReply(String text, List<TokenLogprob> firstToken, Finish finish, boolean withheld) {
        this(text, firstToken.isEmpty() ? List.of() : List.of(ReplyPosition.of(firstToken)), finish, withheld, false);
    }

    /** Returns an ordinary reply without token probabilities. */
    public static ChatReply text(String text) {
        return new ChatReply(text, List.of(), Finish.STOP, false, false);
    }

    /** Returns the same reply with a note. */
    public ChatReply noting(@Nullable String how) {
        return how == null ? this : new ChatReply(text, positions, finish, withheld, thought, thinks, how);
    }

    /** Returns the same reply as one of a model whose thoughts end with this mark. */
    public ChatReply thinking(@Nullable String mark) {
        return mark == null ? this : new ChatReply(text, positions, finish, withheld, thought, mark, note);
    }

    /** Returns the alternatives of the first token, most likely first; empty if there are no positions. */
    public List<TokenLogprob> firstToken() {
        return positions.isEmpty() ? List.of() : positions.get(0).alternatives();
    }
}
