package dev.plumbline.junit;

import dev.plumbline.gate.CategoryVerdict;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.report.JudgedSample;
import dev.plumbline.report.PrefillResult;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.session.SuiteSession;
import java.util.Optional;

/** One prefill put to one model: how it explains an answer it was given. */
public record PrefillCase(SuiteSession session, PrefillCell cell) {
    /**
     * The samples and how they count; waits for them.
     *
     * @throws NotMeasuredException where any of them got no reply
     */
    public PrefillResult result() {
        // Asked for already, unless the launch was thought to be narrower than it is.
        session.prefetch(cell);
        PrefillResult result = session.prefill(cell);
        if (result.failed() == 0) {
            return result;
        }
        for (JudgedSample sample : result.samples()) {
            if (sample.judgement() instanceof Outcome.Failed<Judgement> failed) {
                throw new NotMeasuredException(result.failed() + " of " + result.size()
                        + " samples got no judged reply; the first: " + failed.reason());
            }
        }
        return result;
    }

    /** What the gate says of it; empty for base, which is compared with nothing. */
    public Optional<CategoryVerdict> verdict() {
        return session.verdict(cell);
    }

    @Override
    public String toString() {
        return cell.question().id() + ": " + cell.model().name() + " explains " + cell.answer();
    }
}
