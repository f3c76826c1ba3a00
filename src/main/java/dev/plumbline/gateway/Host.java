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

    /** Starts a call; calls exactly one of the exchange's methods, on any thread. */
    void ask(PaidCall call, Target target, Exchange exchange);

    /** Warms up the code for this number of calls; makes no call. */
    default void rehearse(Target target, RecordingAppender appender, int calls) {}

    /** Asks the host how many calls it answers at once, if its dialect has such a request. */
    default void askForSlots(Target target, IntConsumer then) {}

    /** Returns the target with the capabilities that a refusal shows; empty if the refusal shows nothing new. */
    default Optional<Target> learn(Target target, Refusal refusal) {
        return Optional.empty();
    }

    /** Returns a refusal that names the reason for the missing answer, the setting that caused it and what to do. */
    Refusal noResponse(Transport.Failure failure);

    /** Returns why calls no longer wait for an unreachable host. */
    String awayTooLong(Refusal last);

    /** Returns a text without API keys. */
    String hide(String text);

    /** Receives the end of a call. */
    interface Exchange {
        /** Called with an answer or a refusal. */
        void answered(Answer answer);

        /** Called if no usable response came. */
        void failed(Transport.Failure failure);
    }

    /** The response to a call. */
    interface Answer {
        /** Returns whether the status is success, so that the next call may start before this answer is read. */
        boolean isSuccess();

        /** Returns the reply or the refusal; never throws. */
        ReplyOrRefusal read();

        /** Returns whether a part of the reply that is recorded or shown repeats an API key. */
        boolean repeatsKey(ReplyOrRefusal.Answered answered);

        /** Returns whether a reply's text or the identity of the server repeats a key. */
        static boolean repeats(Secret key, ReplyOrRefusal.Answered answered) {
            ServedIdentity served = answered.served();
            return Stream.of(answered.reply().text(), served.model(), served.fingerprint(), served.shape())
                    .filter(Objects::nonNull)
                    .anyMatch(text -> KeyLeak.isIn(key, text));
        }
    }
}
