package dev.plumbline.stub;

import dev.plumbline.stub.model.Draw;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses the fault of a request as a function of the seed, the request's bytes and how often these came before. */
final class FaultChoice {
    private final Faults faults;
    private final long seed;
    private final Map<Long, Integer> attempts = new ConcurrentHashMap<>();

    FaultChoice(Faults faults, long seed) {
        this.faults = faults;
        this.seed = seed;
    }

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
}
