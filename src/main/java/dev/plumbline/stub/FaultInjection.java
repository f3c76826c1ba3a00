package dev.plumbline.stub;

import dev.plumbline.stub.model.Draw;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses the faults of requests and creates the answers of faults. The choice depends only on the seed, the request's bytes and the number
 * of earlier equal requests.
 */
final class FaultInjection {
    private final Faults faults;
    private final long seed;
    private final Map<Long, Integer> attempts = new ConcurrentHashMap<>();

    FaultInjection(Faults faults, long seed) {
        this.faults = faults;
        this.seed = seed;
    }

    /** Returns the fault for a request; empty if the request gets its correct answer. */
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

    /** Returns the error that replaces the correct answer, in the host's format. Returns empty if the fault damages the correct answer instead. */
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
