package dev.plumbline.provider.reply;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.provider.reply.Refusal.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts an error with its status and headers to a refusal, or to a reply that a content filter stopped. */
final class Refusals {
    private Refusals() {}

    /** Reads a response whose status is not success. */
    static ReplyOrRefusal read(WireResponse response, InstantSource clock) {
        ErrorBody error = ErrorBody.of(response.body());
        return reading(response.status(), error, response, clock);
    }

    /** Reads an error in a body with a success status. */
    static ReplyOrRefusal inBody(ErrorBody error, WireResponse response, InstantSource clock) {
        return reading(StatusRule.implied(error), error, response, clock);
    }

    private static ReplyOrRefusal reading(int status, ErrorBody error, WireResponse response, InstantSource clock) {
        if (error.filtered() && status >= 400 && status < 500) {
            ChatReply stopped = new ChatReply("", List.of(), Finish.CONTENT_FILTER, false);
            return new ReplyOrRefusal.Answered(stopped, Usage.UNKNOWN, new ServedIdentity(null, null, null));
        }
        Kind kind = overruled(StatusRule.kind(status, error), error, response.header("x-should-retry"));
        String words = error.message().isEmpty() ? "no message" : error.message();
        String message = words + " (HTTP " + status + ")" + StatusRule.advice(status, kind, error);
        return new ReplyOrRefusal.Refused(new Refusal(kind, message, retryAfter(response, error, clock)));
    }

    private static @Nullable Duration retryAfter(WireResponse response, ErrorBody error, InstantSource clock) {
        Duration header = RetryAfter.of(response, clock);
        return header == null ? error.retryDelay() : header;
    }

    /**
     * Returns the kind after the host's retry hint is applied, which overrides the status. If the account is out of credit, the call is not
     * retried despite the hint, because waiting does not help.
     */
    private static Kind overruled(Kind kind, ErrorBody error, @Nullable String shouldRetry) {
        boolean retried = kind != Kind.INVALID_REQUEST && kind != Kind.STOP;
        if ("true".equals(shouldRetry) && !retried && !StatusRule.outOfCredit(error)) {
            return Kind.SERVER_ERROR;
        }
        return "false".equals(shouldRetry) && retried ? Kind.INVALID_REQUEST : kind;
    }
}
