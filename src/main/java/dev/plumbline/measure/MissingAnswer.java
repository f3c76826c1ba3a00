package dev.plumbline.measure;

import dev.plumbline.chat.AnswerText;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import org.jspecify.annotations.Nullable;

/** Finds the reason why a reply has no answer: a filter withheld the answer, or the reply ended inside its thoughts. */
final class MissingAnswer {
    private MissingAnswer() {}

    /**
     * Returns the reason, or null if there is an answer to read.
     *
     * @param setting the setting of the length limit, for the remedy
     */
    static @Nullable String reason(ChatReply reply, AnswerText answer, String setting) {
        if (reply.finish() == Finish.CONTENT_FILTER) {
            return "the provider's content filter withheld the reply";
        }
        if (reply.finish() == Finish.LENGTH && (answer.cut() || answer.text().isBlank())) {
            return "the length limit was used up by thoughts before any answer; raise " + setting;
        }
        String mark = reply.thinks();
        if (mark != null && answer.cut() && !reply.text().contains(mark)) {
            return "the reply does not hold '" + mark
                    + "', after which the profile's 'thinks' says that its answer begins";
        }
        if (answer.cut()) {
            return "the reply ends inside a thought, before any answer";
        }
        return reply.finish() == Finish.THOUGHT ? "the reply holds a thought and no answer" : null;
    }
}
