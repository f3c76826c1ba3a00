package dev.plumbline.tuning;

import dev.plumbline.journal.JournalLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Starts fine-tunes, each order once, and continues attempts that another process started. Every step that may cost money is written to the journal
 * before and after.
 */
public final class JobStarter {
    private static final Duration LONGEST_PROCESSING = Duration.ofMinutes(30);

    private final TuningSession session;
    private final OrderClaims claims;

    public JobStarter(TuningSession session, OrderClaims claims) {
        this.session = session;
        this.claims = claims;
    }

    /**
     * Starts a job unless there is one.
     *
     * @param again whether to start a second job for the same order
     * @param confirmed returns whether the user accepts the price; called before anything is paid
     * @return the id of the job
     * @throws TuningException if the job could not be started or the user did not confirm
     */
    public String start(TuneOrder order, boolean again, Predicate<PriceQuote> confirmed) {
        OrderClaims.Claim claim = claims.claim(order.key());
        if (claim == null) {
            throw new TuningException("another process is starting this very job; watch it there");
        }
        try (claim) {
            Optional<JobHistory.Attempt> latest = JobHistory.of(session.log()).latest(order.key());
            String job = latest.map(a -> a.fact("job")).orElse(null);
            if (job != null && !again) {
                session.print()
                        .accept("job " + job
                                + " was started for this data set, recipe and seed already; --again starts another");
                return job;
            }
            JobHistory.Attempt pending =
                    latest.filter(JobHistory.Attempt::isUncertain).orElse(null);
            if (pending != null) {
                Optional<TuneJob> made = made(order, pending, again);
                if (made.isPresent()) {
                    return made.get().id();
                }
            }
            int number = latest.map(a -> job == null && pending == null ? a.number() : a.number() + 1)
                    .orElse(1);
            return begin(order, number, confirmed);
        }
    }

    /**
     * Asks the host for the job of a request whose answer was never read.
     *
     * @throws TuningException if the host does not list the job and {@code again} is false; the host's list may be out of date, so a second request
     *     could pay twice
     */
    private Optional<TuneJob> made(TuneOrder order, JobHistory.Attempt pending, boolean again) {
        String suffix = pending.factOr("suffix", order.suffix(pending.number()));
        Optional<TuneJob> made = session.host().named(suffix);
        if (made.isPresent()) {
            String id = made.get().id();
            session.print().accept("job " + id + " was started by an earlier request; nothing was sent");
            note(JournalLine.Event.CREATED, order, pending.number(), Map.of("job", id));
        } else if (!again) {
            Instant asked = pending.records().get(pending.records().size() - 1).at();
            throw TuningException.uncertain("a fine-tune with the suffix '" + suffix + "' was asked for at " + asked
                    + ", and it is not known whether the host accepted it; the host does not list it now. Nothing was sent."
                    + " Look at the host's own list of fine-tunes; if it is not there either, start with --again");
        }
        return made;
    }

    private String begin(TuneOrder order, int number, Predicate<PriceQuote> confirmed) {
        String suffix = order.suffix(number);
        String file = file(order, number);
        PriceQuote quote = session.host().quote(file, order.recipe());
        session.print().accept("price: " + quote);
        if (!quote.allowed()) {
            throw new TuningException(
                    "the account cannot start it because of its balance or a limit; nothing was started");
        }
        if (!confirmed.test(quote)) {
            throw new TuningException("not confirmed; nothing was started");
        }
        note(
                JournalLine.Event.CREATING,
                order,
                number,
                Map.of("suffix", suffix, "file", file, "quote", quote.toString()));
        try {
            TuneJob job = session.host().create(file, order.recipe(), order.seed(), suffix);
            note(JournalLine.Event.CREATED, order, number, Map.of("job", job.id()));
            return job.id();
        } catch (TuningException e) {
            if (e.isUncertain()) {
                throw TuningException.uncertain(e.getMessage()
                        + "; the fine-tune may have been started. Run the same command again: it asks the host for it and"
                        + " sends no second request");
            }
            note(JournalLine.Event.REFUSED, order, number, Map.of("why", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    /** Returns the id of the host's file with the examples. Uploads the examples unless the file of an earlier attempt still exists. */
    private String file(TuneOrder order, int number) {
        String known = JobHistory.of(session.log())
                .fileOf(order.examples().hash(), session.host().name());
        if (known != null && isThere(known)) {
            await(known);
            return known;
        }
        byte[] bytes = order.examples().text().getBytes(StandardCharsets.UTF_8);
        note(JournalLine.Event.UPLOADING, order, number, Map.of());
        String file = session.host().upload(order.dataset() + ".jsonl", bytes);
        note(JournalLine.Event.UPLOADED, order, number, Map.of("file", file));
        await(file);
        return file;
    }

    private boolean isThere(String file) {
        try {
            return !(session.host().file(file) instanceof FileState.Refused);
        } catch (TuningException e) {
            session.print().accept("uploading again: " + e.getMessage());
            return false;
        }
    }

    private void await(String file) {
        Instant until = session.clock().now().plus(LONGEST_PROCESSING);
        while (true) {
            FileState state = session.host().file(file);
            if (state instanceof FileState.Refused refused) {
                throw new TuningException("the host refuses the data set: " + refused.why());
            }
            if (state instanceof FileState.Accepted) {
                return;
            }
            if (session.clock().now().isAfter(until)) {
                throw new TuningException("the host is still checking the data set after "
                        + LONGEST_PROCESSING.toMinutes() + " minutes; start again later, it is not uploaded twice");
            }
            session.clock().sleep(session.poll());
        }
    }

    private void note(JournalLine.Event event, TuneOrder order, int number, Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("provider", session.host().name());
        all.put("dataset", order.dataset());
        all.put("datasetHash", order.examples().hash());
        all.put("recipe", order.recipe().name());
        all.put("recipeHash", order.recipe().hash());
        Long seed = order.seed();
        if (seed != null) {
            all.put("seed", String.valueOf(seed));
        }
        session.log().append(JobHistory.line(session.clock().now(), event, order.key(), number, all));
    }
}
