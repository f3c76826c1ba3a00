package dev.plumbline.stub;

import java.time.Duration;
import java.util.Optional;

/** The responses to faults that replace the normal answer, in the wording of each host. */
final class FaultAnswers {
    private final Duration retryAfter;

    FaultAnswers(Duration retryAfter) {
        this.retryAfter = retryAfter;
    }

    /** Returns the answer, or empty if the fault spoils the right one. */
    Optional<StubResponse> of(Fault fault, StubHost host) {
        return switch (fault) {
            case RATE_LIMITED ->
                Optional.of(limited(host)
                        .with(
                                "Retry-After",
                                String.valueOf(retryAfter.plusNanos(999_999_999).toSeconds())));
            case RATE_LIMITED_MILLIS ->
                Optional.of(limited(host).with("retry-after-ms", String.valueOf(retryAfter.toMillis())));
            case RATE_LIMITED_BARE -> Optional.of(limited(host));
            case SERVER_ERROR -> Optional.of(refuse(host, 500, "The server had an error"));
            case LOADING -> Optional.of(refuse(host, 503, "Loading model"));
            case UNAUTHORIZED -> Optional.of(refuse(host, 401, "Incorrect API key provided"));
            case OUT_OF_CREDIT -> Optional.of(refuse(host, 402, "No credit is left"));
            default -> Optional.empty();
        };
    }

    private static StubResponse limited(StubHost host) {
        return refuse(host, 429, "Rate limit reached");
    }

    private static StubResponse refuse(StubHost host, int status, String message) {
        return host.refuse(new StubRefusal(status, message, null, null));
    }
}
