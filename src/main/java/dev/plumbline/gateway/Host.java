package dev.plumbline.gateway;

import dev.plumbline.gateway.key.KeyLeak;
import dev.plumbline.gateway.key.Secret;
import dev.plumbline.profile.Limits;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.ServedIdentity;
import dev.plumbline.recording.RecordingAppender;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** The host of one account's calls. */
interface Host {
    /** Returns the provider's name in the profile. */
    String name();

    Limits limits();

    /** Begins a call; calls exactly one of the exchange's methods, on any thread. */
    void ask(PaidCall call, Target target, Exchange exchange);

    /** Prepares the first of so many calls; makes none. */
    void rehearse(Target target, RecordingAppender appender, int calls);

    /** Asks how many calls it answers at once, if it is known to say. */
    void askForSlots(Target target, IntConsumer then);

    /** Returns what a refusal says about a target; empty if nothing. */
    Optional<Target> learn(Target target, Refusal refusal);

    /** Returns why no usable answer came, with the setting that decided it and what to do. */
    Refusal noResponse(Transport.Failure failure);

    /** Returns why calls no longer wait for a host that is away. */
    String awayTooLong(Refusal last);

    /** Returns a text without API keys. */
    String hide(String text);

    /** How a call ends. */
    interface Exchange {
        /** An answer came, or a refusal. */
        void answered(Answer answer);

        /** Nothing usable came. */
        void failed(Transport.Failure failure);
    }

    /** What came back for a call. */
    interface Answer {
        /** Returns whether it claims success, so that the next call may begin before it is read. */
        boolean isSuccess();

        /** Returns the reply, or why there is none; never throws. */
        ReplyOrRefusal read();

        /** Returns whether anything that would be recorded or shown of a reply repeats an API key. */
        boolean repeatsKey(ReplyOrRefusal.Answered answered);

        /** Returns whether a key is repeated in the text of a reply or in what names its server. */
        static boolean repeats(Secret key, ReplyOrRefusal.Answered answered) {
            ServedIdentity served = answered.served();
            return Stream.of(answered.reply().text(), served.model(), served.fingerprint(), served.shape())
                    .filter(Objects::nonNull)
                    .anyMatch(text -> KeyLeak.isIn(key, text));
        }
    }
}
