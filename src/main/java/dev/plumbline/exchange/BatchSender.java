package dev.plumbline.exchange;

import dev.plumbline.journal.Journal;
import dev.plumbline.journal.JournalLine;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Submits each batch file to a host once. Writes a journal line before and after every step that may cost money. If the outcome of a
 * request is uncertain, looks for the batch at the host before sending another request.
 */
public final class BatchSender {
    private final BatchHost host;
    private final String provider;
    private final Journal log;
    private final InstantSource clock;
    private final Consumer<String> print;

    /** Creates a sender to one provider; {@code print} receives a line after each file. */
    public BatchSender(BatchHost host, String provider, Journal log, InstantSource clock, Consumer<String> print) {
        this.host = host;
        this.provider = provider;
        this.log = log;
        this.clock = clock;
        this.print = print;
    }

    /**
     * Submits a file once.
     *
     * @param again whether to start the batch even if an earlier uncertain request may have started it and the host does not list it
     * @return whether this call started the batch
     * @throws BatchException if the host refused the batch or may have started it. An uncertain batch is not sent again until the host
     *     lists it or {@code again} is set
     */
    public boolean submit(Path file, boolean again) {
        String name = String.valueOf(file.getFileName());
        BatchJob job = BatchJob.all(log).get(name);
        if (job != null && job.isOpen() && job.last() != JournalLine.Event.CREATING) {
            print.accept(name + ": submitted already, batch " + job.fact("job"));
            return false;
        }
        String input = "";
        if (job != null && job.last() == JournalLine.Event.CREATING) {
            input = job.fact("input");
            Optional<HostJob> begun = host.begun(input, name);
            if (begun.isPresent()) {
                note(JournalLine.Event.CREATED, name, Map.of("job", begun.get().id()));
                print.accept(
                        name + ": batch " + begun.get().id() + " was started by an earlier request; nothing was sent");
                return false;
            }
            if (!again) {
                throw new BatchException(
                        name
                                + ": a batch of it was asked for, and it is not known whether the host accepted it; the host"
                                + " does not list it now. Nothing was sent. Look at the host's own list of batches; if it"
                                + " is not there either, submit with --again",
                        true);
            }
            // Upload a new file for each request, so that the batches differ in the host's list.
            input = "";
        }
        if (input.isEmpty()) {
            input = host.upload(file);
            note(JournalLine.Event.UPLOADED, name, Map.of("input", input));
        }
        create(name, input);
        return true;
    }

    private void create(String name, String input) {
        note(JournalLine.Event.CREATING, name, Map.of("input", input));
        try {
            HostJob made = host.create(input, name);
            note(JournalLine.Event.CREATED, name, Map.of("job", made.id()));
            print.accept(name + ": batch " + made.id() + ", " + made.status());
        } catch (BatchException e) {
            if (e.isUncertain()) {
                throw new BatchException(
                        name + ": " + e.getMessage()
                                + "; the batch may have been started. Submit again: that asks the host"
                                + " for it and sends no second request",
                        true);
            }
            note(JournalLine.Event.REFUSED, name, Map.of("why", String.valueOf(e.getMessage())));
            throw new BatchException(name + ": " + e.getMessage(), false);
        }
    }

    private void note(JournalLine.Event event, String name, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("provider", provider);
        log.append(BatchJob.line(clock.instant(), event, name, all));
    }
}
