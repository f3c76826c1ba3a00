package dev.plumbline.chat;

import java.util.List;

/**
 * What came back. Everything in it is the model's word and so hostile input to any report.
 *
 * @param text the visible text, or a placeholder where it is withheld
 * @param firstToken the alternatives of the first visible token, most likely first; empty where none were asked for or given
 * @param finish why it ended
 * @param withheld true where {@code text} is a placeholder for a text that may not be shipped
 */
public record ChatReply(String text, List<TokenLogprob> firstToken, Finish finish, boolean withheld) {
    public ChatReply {
        firstToken = List.copyOf(firstToken);
    }

    /** An ordinary reply without token probabilities. */
    public static ChatReply text(String text) {
        return new ChatReply(text, List.of(), Finish.STOP, false);
    }
}
