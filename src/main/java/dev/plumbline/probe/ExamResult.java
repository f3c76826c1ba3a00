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
     * Some calls failed; a score over the others would be biased.
     *
     * @param planned calls of the exam
     * @param reasons one for each failed call
     */
    record Failed(int planned, List<String> reasons) implements ExamResult {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * An exam's result with the totals of its calls, which are in no ledger of a run.
     *
     * @param totals one for each provider
     */
    record Accounted(ExamResult result, List<AccountTotals> totals) {
        public Accounted {
            totals = List.copyOf(totals);
        }
    }
}
