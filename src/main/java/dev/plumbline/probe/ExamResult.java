package dev.plumbline.probe;

import dev.plumbline.gateway.AccountTotals;
import dev.plumbline.measure.JudgedGold;
import java.util.List;

/** The result of a judge's exam: the judgements if every call got a reply, and otherwise the failed calls. */
public sealed interface ExamResult {
    /** The judgements, in the order of the gold labels; every call was answered. */
    record Sat(List<JudgedGold> judged) implements ExamResult {
        public Sat {
            judged = List.copyOf(judged);
        }
    }

    /**
     * Some calls failed. There is no score, because a score over the other calls would be biased.
     *
     * @param planned the number of calls of the exam
     * @param reasons one reason for each failed call
     */
    record Failed(int planned, List<String> reasons) implements ExamResult {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * An exam's result with the totals of its calls, which do not appear in the ledger of any run.
     *
     * @param totals the totals of each provider
     */
    record Accounted(ExamResult result, List<AccountTotals> totals) {
        public Accounted {
            totals = List.copyOf(totals);
        }
    }
}
