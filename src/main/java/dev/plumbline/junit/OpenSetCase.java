package dev.plumbline.junit;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.report.allure.AllureCell;
import dev.plumbline.session.SuiteSession;
import java.util.List;
import org.apiguardian.api.API;

/** The questions of a candidate, combined by set and over the suite. Methods wait for all replies. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class OpenSetCase extends EvalCase {
    private final ModelRef candidate;

    OpenSetCase(SuiteSession session, ModelRef candidate) {
        super(session);
        this.candidate = candidate;
    }

    /** Returns the candidate's name in the profile. */
    public String model() {
        return candidate.name();
    }

    /** Returns the reasons for the verdicts, one for each set and reader. */
    public List<String> reasons() {
        return comparisons().stream()
                .map(c -> c.name() + ", " + c.reader() + ": " + c.reason())
                .toList();
    }

    List<ReaderComparison> comparisons() {
        return session().comparisons().stream()
                .filter(c -> c.level() != ReaderComparison.Level.QUESTION
                        && c.candidate().equals(candidate))
                .toList();
    }

    /** Does nothing, because sets need no additional replies. */
    @Override
    void prefetch() {}

    /** Does nothing, because the cases of the questions report the evidence. */
    @Override
    void report(AllureCell allure) {}

    @Override
    public String toString() {
        return "sets: " + model();
    }
}
