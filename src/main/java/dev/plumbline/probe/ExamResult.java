package dev.plumbline.probe;

import dev.plumbline.gateway.AccountTotals;
import dev.plumbline.measure.JudgedGold;
import java.util.List;

/** The result of an exam: a score if every call got a reply, else the failed calls. */
public sealed interface ExamResult {
    /** Every call was answered; in the gold's order. */
    record Sat(List<JudgedGold> judged) implements ExamResult {
        public Sat {
            judged = List.copyOf(judged);
        }
    }

    /**
     * A score over the calls that happened to be answered would be a guess.
     *
     * @param planned calls of the exam
     * @param reasons one a failed call
     */
    record Failed(int planned, List<String> reasons) implements ExamResult {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * An exam's result and its own ledger of calls, which no run's ledger has.
     *
     * @param totals one a provider
     */
    record Accounted(ExamResult result, List<AccountTotals> totals) {
        public Accounted {
            totals = List.copyOf(totals);
        }
    }
}
