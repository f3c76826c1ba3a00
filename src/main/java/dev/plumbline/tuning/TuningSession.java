package dev.plumbline.tuning;

import dev.plumbline.journal.Journal;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The host, journal and clock of a command that makes fine-tunes.
 *
 * @param log the journal of requests to the host
 * @param poll the time between two requests for a state
 * @param print receives lines for the user
 */
public record TuningSession(
        FineTuneProvider host, Journal log, TuningClock clock, Duration poll, Consumer<String> print) {}
