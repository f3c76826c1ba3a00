package dev.plumbline.gateway;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ServedIdentity;
import dev.plumbline.provider.reply.Usage;
import java.util.Set;

/** The outcome of a call that is not recorded. */
public sealed interface UnrecordedOutcome {
    /** A reply with the host's token counts and the model that answered. */
    record Answer(ChatReply reply, Usage usage, ServedIdentity served) implements UnrecordedOutcome {}

    /**
     * No reply.
     *
     * @param why the host's message, with the key hidden
     * @param met the kinds of all refusals so far by this provider
     */
    record Nothing(String why, Set<Refusal.Kind> met) implements UnrecordedOutcome {
        public Nothing {
            met = Set.copyOf(met);
        }
    }
}
