package dev.plumbline.run;

import dev.plumbline.chat.CallKind;
import dev.plumbline.measure.Outcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The counts of a run's trials. Every planned trial ends as exactly one of measured, unscored or failed.
 *
 * @param byKind the account of each kind of call
 */
public record Ledger(Map<CallKind, Account> byKind) {
    private static final Account NONE = new Account(0, 0, 0, 0);
    private static final Account PENDING = new Account(1, 0, 0, 0);
    private static final Account MEASURED = new Account(1, 1, 0, 0);
    private static final Account UNSCORED = new Account(1, 0, 1, 0);
    private static final Account FAILED = new Account(1, 0, 0, 1);

    public Ledger {
        byKind = Map.copyOf(byKind);
    }

    /** The account of one kind of call. Running trials count only as planned. */
    public record Account(int planned, int measured, int unscored, int failed) {
        /** Returns the account as an equation. */
        public String words() {
            return planned + " planned = " + measured + " measured + " + unscored + " unscored + " + failed + " failed";
        }

        private Account plus(Account other) {
            return new Account(
                    planned + other.planned,
                    measured + other.measured,
                    unscored + other.unscored,
                    failed + other.failed);
        }
    }

    static Ledger of(Map<Trial, ? extends CompletableFuture<? extends Outcome<?>>> trials) {
        Map<CallKind, Account> byKind = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            byKind.put(kind, NONE);
        }
        trials.forEach((trial, outcome) -> byKind.merge(trial.kind(), account(outcome), Account::plus));
        return new Ledger(byKind);
    }

    private static Account account(CompletableFuture<? extends Outcome<?>> outcome) {
        if (!outcome.isDone()) {
            return PENDING;
        }
        return outcome.isCompletedExceptionally()
                ? FAILED
                : outcome.join().<Account>fold(value -> MEASURED, reason -> UNSCORED, reason -> FAILED);
    }

    /** Returns the sum of two ledgers, which must not count the same trial. */
    Ledger plus(Ledger other) {
        Map<CallKind, Account> sum = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            sum.put(kind, of(kind).plus(other.of(kind)));
        }
        return new Ledger(sum);
    }

    /** Returns the account of one kind of call. */
    public Account of(CallKind kind) {
        return byKind.getOrDefault(kind, NONE);
    }

    /** Returns the sum over all kinds of calls. */
    public Account total() {
        return byKind.values().stream().reduce(NONE, Account::plus);
    }

    /** Returns the accounts of all kinds of calls that were asked for, on one line. */
    public String words() {
        return Stream.of(CallKind.values())
                .filter(kind -> of(kind).planned() > 0)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + "s: " + of(kind).words())
                .collect(Collectors.joining("; "));
    }

    /** Returns whether every planned trial has ended, each in exactly one way. */
    public boolean balances() {
        Account total = total();
        return total.planned() == total.measured() + total.unscored() + total.failed();
    }
}
