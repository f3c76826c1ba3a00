package dev.plumbline.stub;

import dev.plumbline.stub.model.Draw;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses the fault of a request as a function of the seed, the request's bytes and how often these came before, and answers for it. */
final class FaultInjection {
    private final Faults faults;
    private final long seed;
    private final Map<Long, Integer> attempts = new ConcurrentHashMap<>();

    FaultInjection(Faults faults, long seed) {
        this.faults = faults;
        this.seed = seed;
    }

    /** Returns the fault of a request; empty if it is answered. */
    Optional<Fault> next(byte[] body) {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        long request = Draw.hash(body);
        int attempt = attempts.merge(request, 1, Integer::sum);
        if (attempt > faults.attempts()) {
            return Optional.empty();
        }
        return faults.at(
                Draw.of(seed ^ request, "fault", String.valueOf(attempt)).uniform());
    }

    /** Returns the answer in place of the right one, in the host's words; empty if the fault spoils the right one. */
    Optional<StubResponse> answer(Fault fault, StubHost host) {
        return switch (fault) {
            case RATE_LIMITED ->
                Optional.of(limited(host)
                        .with(
                                "Retry-After",
                                String.valueOf(faults.retryAfter()
                                        .plusNanos(999_999_999)
                                        .toSeconds())));
            case RATE_LIMITED_MILLIS ->
                Optional.of(limited(host)
                        .with(
                                "retry-after-ms",
                                String.valueOf(faults.retryAfter().toMillis())));
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
