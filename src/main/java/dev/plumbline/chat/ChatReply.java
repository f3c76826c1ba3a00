package dev.plumbline.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's reply. All of its text comes from the model and may be hostile.
 *
 * @param text the visible text, or a placeholder if it is withheld
 * @param positions the first tokens and their alternatives, in the order of the reply; empty if none were requested or reported
 * @param finish the reason why the reply ended
 * @param withheld whether {@code text} is a placeholder for a text that may not be shipped
 * @param thought whether the host returned a thought in a separate field, in which case the positions may belong to the thought
 * @param thinks the mark from the profile after which the answer begins, or null if thoughts are recognised by known marks
 * @param note how the sent request differs from the suite's request, or null
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

    /** Creates a reply to a request that was sent unchanged. */
    public ChatReply(String text, List<ReplyPosition> positions, Finish finish, boolean withheld, boolean thought) {
        this(text, positions, finish, withheld, thought, null, null);
    }

    /**
     * Creates a reply with alternatives for its first token only, without the token that was drawn; without positions if {@code firstToken} is
     * empty.
     */
    public ChatReply(String text, List<TokenLogprob> firstToken, Finish finish, boolean withheld) {
        this(text, firstToken.isEmpty() ? List.of() : List.of(ReplyPosition.of(firstToken)), finish, withheld, false);
    }

    /** Returns a complete reply without token probabilities. */
    public static ChatReply text(String text) {
        return new ChatReply(text, List.of(), Finish.STOP, false, false);
    }

    /** Returns a copy with a note. */
    public ChatReply noting(@Nullable String how) {
        return how == null ? this : new ChatReply(text, positions, finish, withheld, thought, thinks, how);
    }

    /** Returns a copy for a model whose thoughts end with this mark. */
    public ChatReply thinking(@Nullable String mark) {
        return mark == null ? this : new ChatReply(text, positions, finish, withheld, thought, mark, note);
    }

    /** Returns the alternatives of the first token, most likely first; empty if there are no positions. */
    public List<TokenLogprob> firstToken() {
        return positions.isEmpty() ? List.of() : positions.get(0).alternatives();
    }
}
