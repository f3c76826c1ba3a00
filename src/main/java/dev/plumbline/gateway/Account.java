package dev.plumbline.gateway;

import dev.plumbline.chat.ModelCallException;
import dev.plumbline.profile.Price;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.recording.RecordingAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of one provider account. Limits the number of open calls, and paces, retries and records them. Gives up all calls if no
 * further call can succeed. A call that waits for a retry does not count as open. Safe to use from any thread.
 */
final class Account implements Queue.CallStarter {
    /** After this number of calls in a row without a reply, the remaining calls are given up. */
    private static final int GIVEN_UP_IN_A_ROW = 10;

    /** Rate limits of hosts usually apply per minute, so a host that answers no call for five minutes refuses for another reason. */
    private static final Duration LIMITED_FROM_THE_START = Duration.ofMinutes(5);
    /** As long as a model may take to load, because a host that starts a model may report that it is overloaded. */
    private static final Duration OVERLOADED_FROM_THE_START = Attempts.LOADING_LIMIT;

    private static final String RESUMES = "; running again resumes";

    private static final int LESSONS = 8;
    /** Longer than any pause that a host may request. */
    private static final Duration MARGIN = Attempts.LONGEST_RETRY_AFTER.plusSeconds(30);

    private final Host host;
    private final Queue queue;
    private final Ticker ticker;
    private final Budget budget;
    private final Recorder recorder;
    private final Map<String, Target> targets;
    private final Map<String, Price> prices;
    private final Map<String, Integer> refusedInARow = new HashMap<>();
    private final Map<String, String> refusedModels = new ConcurrentHashMap<>();
    private final AtomicBoolean slotsAsked = new AtomicBoolean();
    private int givenUpInARow;
    private boolean everAnswered;
    private @Nullable Long refusedSince;

    Account(
            Host host,
            Ticker ticker,
            Budget budget,
            Recorder recorder,
            Map<String, Target> targets,
            Map<String, Price> prices) {
        this.host = host;
        this.ticker = ticker;
        this.queue = new Queue(host.limits(), ticker, this);
        this.budget = budget;
        this.recorder = recorder;
        this.targets = new ConcurrentHashMap<>(targets);
        this.prices = Map.copyOf(prices);
    }

    /** Warms up the code of the calls, so that the first call is fast. */
    void rehearse(RecordingAppender appender, int calls) {
        host.rehearse(targets.values().iterator().next(), appender, calls);
    }

    void submit(PaidCall call) {
        if (host.limits().concurrency() == null && slotsAsked.compareAndSet(false, true)) {
            host.askForSlots(target(call), queue::startWith);
        }
        queue.last(call);
    }

    AccountTotals totals() {
        return queue.totals(host.name());
    }

    @Override
    public void start(PaidCall call) {
        guarded(call, () -> {
            String refused = refusedModels.get(call.request.model().name());
            if (refused != null) {
                // Run on another thread, because thousands of nested calls would overflow the stack.
                ticker.after(Duration.ZERO, () -> {
                    queue.ended(call);
                    fail(call, refused);
                });
                return;
            }
            double atMost = cost(
                    call, call.promptTokensAtMost(), call.request.sampling().maxTokens());
            Budget.Share share = budget.reserve(atMost);
            if (share instanceof Budget.Share.UsedUp usedUp) {
                queue.ended(call);
                stop(call, usedUp.why(), true);
                return;
            }
            if (share instanceof Budget.Share.NotYet) {
                queue.putBack(call);
                return;
            }
            call.reserve(atMost);
            Target target = target(call);
            call.asked = target;
            host.ask(call, target, new Host.Exchange() {
                @Override
                public void answered(Host.Answer answer) {
                    guarded(call, () -> responded(call, target, answer));
                }

                @Override
                public void failed(Transport.Failure failure) {
                    guarded(call, () -> noResponse(call, target, failure));
                }
            });
        });
    }

    private void noResponse(PaidCall call, Target target, Transport.Failure failure) {
        if (failure.cause() instanceof Error error) {
            throw error;
        }
        Refusal refusal = host.noResponse(failure);
        settle(call, refusal.kind(), failure.sent());
        Queue.AfterNoResponse next = queue.noResponse(call, failure.stage());
        switch (next) {
            case COUNT -> refused(call, target, refusal, true);
            case WAIT -> {
                queue.ended(call);
                queue.first(call);
            }
            case AWAY_TOO_LONG -> {
                queue.ended(call);
                stop(call, host.awayTooLong(refusal), true);
            }
            case SILENT_TOO_LONG -> {
                queue.ended(call);
                stop(call, refusal.message(), everAnswered());
            }
        }
    }

    private void responded(PaidCall call, Target target, Host.Answer response) {
        queue.responded();
        boolean good = response.isSuccess();
        if (good) {
            // After a success, start the next call before reading this reply. A refusal is read first, because it may
            // pause the calls.
            queue.ended(call);
        }
        ReplyOrRefusal reading = response.read();
        if (reading instanceof ReplyOrRefusal.Answered answered) {
            if (!good) {
                queue.ended(call);
            }
            if (response.repeatsKey(answered)) {
                settleAtMost(call);
                giveUp(call, "the reply repeats the API key, so it was not recorded", false);
                return;
            }
            answered(call, target, answered);
        } else {
            Refusal refusal = ((ReplyOrRefusal.Refused) reading).refusal();
            settle(call, refusal.kind(), true);
            refused(call, target, refusal, !good);
        }
    }

    private void answered(PaidCall call, Target target, ReplyOrRefusal.Answered answered) {
        double cost = cost(
                call,
                reported(answered.usage().promptTokens(), call.promptTokensAtMost()),
                reported(
                        answered.usage().completionTokens(),
                        call.request.sampling().maxTokens()));
        budget.settle(call.takeReserved(), cost);
        String note = ReplyRecorder.note(call, target);
        try {
            recorder.record(call, answered, note);
        } catch (IOException e) {
            stop(call, "the reply could not be recorded: " + e.getMessage(), false);
            return;
        }
        synchronized (this) {
            givenUpInARow = 0;
            refusedInARow.remove(call.request.model().name());
            everAnswered = true;
        }
        queue.answered(call, answered.usage(), cost);
        call.future.complete(answered.reply().noting(note));
    }

    private void refused(PaidCall call, Target target, Refusal refusal, boolean open) {
        boolean allPause = queue.refused(call, refusal);
        if (open) {
            queue.ended(call);
        }
        if (refusal.kind() == Refusal.Kind.INVALID_REQUEST && learned(call, target, refusal)) {
            queue.first(call);
            return;
        }
        Duration limit = limitFromTheStart(refusal.kind());
        if (limit != null && refusedFromTheStart(limit)) {
            stop(call, "refused every call for " + limit.toMinutes() + " minutes: " + refusal.message(), true);
            return;
        }
        Attempts.Next next = call.attempts.after(refusal, queue.now());
        if (next instanceof Attempts.Next.Again again) {
            queue.firstAfter(allPause ? Duration.ZERO : again.pause(), call);
        } else if (next instanceof Attempts.Next.StopAll all) {
            stop(call, all.why(), resumes(refusal.kind()));
        } else {
            String why = ((Attempts.Next.GiveUp) next).why();
            if (refusal.kind() == Refusal.Kind.INVALID_REQUEST && targets.size() > 1) {
                giveUpOfModel(call, why);
            } else {
                giveUp(call, why, resumes(refusal.kind()));
            }
        }
    }

    private static @Nullable Duration limitFromTheStart(Refusal.Kind kind) {
        return switch (kind) {
            case RATE_LIMITED -> LIMITED_FROM_THE_START;
            case OVERLOADED -> OVERLOADED_FROM_THE_START;
            default -> null;
        };
    }

    /** Returns whether the host has answered no call of this run and first refused one at least {@code limit} ago. */
    private synchronized boolean refusedFromTheStart(Duration limit) {
        long now = queue.now();
        refusedSince = refusedSince == null ? now : refusedSince;
        return !everAnswered && now - refusedSince >= limit.toNanos();
    }

    /**
     * Settles the budget for a call without a reply. The host may charge for a request that it received, but a rejected request costs
     * nothing.
     */
    private void settle(PaidCall call, Refusal.Kind kind, boolean sent) {
        boolean charged = switch (kind) {
            case MALFORMED, NO_LOGPROBS, UNREADABLE, SERVER_ERROR -> true;
            case TRANSPORT -> sent;
            case RATE_LIMITED, OVERLOADED, LOADING, INVALID_REQUEST, STOP -> false;
        };
        if (charged) {
            settleAtMost(call);
        } else {
            budget.giveBack(call.takeReserved());
        }
    }

    private void settleAtMost(PaidCall call) {
        double reserved = call.takeReserved();
        budget.settle(reserved, reserved);
    }

    private boolean learned(PaidCall call, Target asked, Refusal refusal) {
        if (call.lessons++ >= LESSONS) {
            return false;
        }
        String model = call.request.model().name();
        Target known = targets.get(model);
        if (!asked.equals(known)) {
            return true;
        }
        Optional<Target> better = host.learn(asked, refusal);
        better.ifPresent(target -> targets.put(model, target));
        return better.isPresent();
    }

    /** Gives up the calls of one model only, because the host may accept those of other models. */
    private void giveUpOfModel(PaidCall call, String why) {
        String model = call.request.model().name();
        synchronized (this) {
            if (refusedInARow.merge(model, 1, Integer::sum) >= GIVEN_UP_IN_A_ROW) {
                refusedModels.putIfAbsent(model, why);
            }
        }
        fail(call, why);
    }

    /** Returns whether a later run may succeed without changes by the user. */
    private boolean resumes(Refusal.Kind kind) {
        return switch (kind) {
            case RATE_LIMITED, OVERLOADED, LOADING, SERVER_ERROR, MALFORMED -> true;
            case TRANSPORT -> everAnswered();
            case UNREADABLE, NO_LOGPROBS, INVALID_REQUEST, STOP -> false;
        };
    }

    private synchronized boolean everAnswered() {
        return everAnswered;
    }

    private void giveUp(PaidCall call, String why, boolean resumes) {
        boolean hopeless;
        synchronized (this) {
            hopeless = ++givenUpInARow >= GIVEN_UP_IN_A_ROW || (!everAnswered && call.tries >= Attempts.FAULTS);
        }
        if (hopeless) {
            stop(call, why, resumes);
        } else {
            fail(call, why, resumes);
        }
    }

    private void stop(PaidCall call, String why, boolean resumes) {
        String all = resumes ? why + RESUMES : why;
        List<PaidCall> others = queue.stop(all);
        fail(call, all);
        others.forEach(other -> fail(other, all));
    }

    private void fail(PaidCall call, String why, boolean resumes) {
        fail(call, resumes ? why + RESUMES : why);
    }

    /** Starts no further calls and fails all calls that have no reply yet. A reply that arrives later is still recorded. */
    void end(String why) {
        List<PaidCall> unanswered = new ArrayList<>(queue.stop(why));
        unanswered.addAll(queue.open());
        unanswered.forEach(call -> call.future.completeExceptionally(unanswered(call, why)));
    }

    /**
     * Ends the account if no call has started or ended for longer than any call or pause may take, so that no thread waits forever. Only a
     * bug can cause such a standstill.
     */
    void watch() {
        Duration longest = host.limits().call().multipliedBy(2).plus(MARGIN);
        for (PaidCall call : queue.stuckFor(longest)) {
            settleAtMost(call);
            stop(
                    call,
                    "nothing has moved for " + longest.toSeconds() + " s (twice the call-timeout of provider '"
                            + host.name() + "' and a margin), which is a defect of Plumbline; please report it",
                    true);
        }
    }

    /** Fails a call that had not started when the account stopped. */
    @Override
    public void refuse(PaidCall call, String why) {
        fail(call, why);
    }

    private void fail(PaidCall call, String why) {
        fail(call, unanswered(call, why));
    }

    private ModelCallException unanswered(PaidCall call, String why) {
        String hidden = host.hide(why);
        return new ModelCallException(
                "no reply for " + call.id + " from " + host.name() + ": " + hidden,
                new Unanswered(
                        hidden.endsWith(RESUMES) ? hidden.substring(0, hidden.length() - RESUMES.length()) : hidden));
    }

    private void fail(PaidCall call, Throwable error) {
        if (!call.future.isDone()) {
            queue.failed();
            call.future.completeExceptionally(error);
        }
    }

    /**
     * Stops the account after an unexpected exception, because its state may be wrong. The call fails with the exception, so that the test
     * that waits for it shows the stack trace. An out-of-memory error is not a bug, so the call then fails with a message.
     */
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private void guarded(PaidCall call, Runnable work) {
        try {
            work.run();
        } catch (VirtualMachineError e) {
            settleAtMost(call);
            stop(
                    call,
                    "Java ran out of memory or stack during a call (" + e + "); give it more with -Xmx, or lower the "
                            + "concurrency of provider '" + host.name() + "'",
                    true);
        } catch (Throwable e) {
            settleAtMost(call);
            fail(call, e);
            stop(call, "an unexpected error ended another call: " + e, false);
        }
    }

    private Target target(PaidCall call) {
        Target target = targets.get(call.request.model().name());
        if (target == null) {
            throw new IllegalStateException(
                    "no target for model " + call.request.model().name());
        }
        return target;
    }

    private double cost(PaidCall call, long promptTokens, long completionTokens) {
        Price price = prices.get(call.request.model().name());
        return price == null ? Double.NaN : price.of((double) promptTokens, (double) completionTokens);
    }

    private static long reported(long count, long otherwise) {
        return count < 0 ? otherwise : count;
    }
}
