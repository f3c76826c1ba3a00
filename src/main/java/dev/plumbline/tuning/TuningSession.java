package dev.plumbline.tuning;

import dev.plumbline.journal.Journal;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a command needs to make fine-tunes at a host.
 *
 * @param log the journal of what was asked of the host
 * @param poll how long to wait before asking the host again
 * @param print receives lines for the user
 */
public record TuningSession(
        FineTuneProvider host, Journal log, TuningClock clock, Duration poll, Consumer<String> print) {}
