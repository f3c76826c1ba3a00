package dev.plumbline.provider.reply;

import dev.plumbline.chat.ChatReply;

/** The content of a response: a reply or a refusal. */
public sealed interface ReplyOrRefusal {
    /**
     * A reply, which was paid for and is recorded. Refusals by the model itself or by a content filter are also replies.
     *
     * @param reply the model's reply
     * @param usage the token counts
     * @param served the model that answered
     */
    record Answered(ChatReply reply, Usage usage, ServedIdentity served) implements ReplyOrRefusal {}

    /** A response without a reply; never recorded. */
    record Refused(Refusal refusal) implements ReplyOrRefusal {}
}
