package dev.plumbline.provider.reply;

import dev.plumbline.chat.ChatReply;

/** What a response contains: a reply, or the reason for a refusal. */
public sealed interface ReplyOrRefusal {
    /**
     * A reply that was paid for and is recorded; a refusal by the model or a content filter is one too.
     *
     * @param reply the model's reply
     * @param usage its tokens
     * @param served the model that answered
     */
    record Answered(ChatReply reply, Usage usage, ServedIdentity served) implements ReplyOrRefusal {}

    /** No reply; never recorded. */
    record Refused(Refusal refusal) implements ReplyOrRefusal {}
}
