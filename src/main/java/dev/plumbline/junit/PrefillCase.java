package dev.plumbline.junit;

import dev.plumbline.gate.judge.CategoryVerdict;
import dev.plumbline.measure.Judgement;
import dev.plumbline.measure.Outcome;
import dev.plumbline.report.allure.AllureCell;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.run.PrefillCell;
import dev.plumbline.session.SuiteSession;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** One given answer and one model that is asked to explain it. Methods that need replies wait for them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class PrefillCase extends EvalCase {
    private final PrefillCell cell;

    PrefillCase(SuiteSession session, PrefillCell cell) {
        super(session);
        this.cell = cell;
    }

    /** Returns the question's id. */
    public String question() {
        return cell.question().id();
    }

    /** Returns the answer that the model is asked to explain. */
    public int answer() {
        return cell.answer();
    }

    /** Returns the model's name in the profile. */
    public String model() {
        return cell.model().name();
    }

    /** Returns the number of explanations that were asked for. */
    public int samples() {
        return result().size();
    }

    /**
     * Returns the number of explanations in each of the judge's categories; {@code unparsed} counts explanations that the judge put into no
     * category.
     *
     * @throws NotMeasuredException if a reply is missing
     */
    public Map<String, Integer> categories() {
        return result().counts().counts();
    }

    /** Returns the reason for the verdict; empty for base, which has no verdict. */
    public Optional<String> reason() {
        return categoryVerdict().map(CategoryVerdict::reason);
    }

    /** Returns the samples and their counts. */
    PrefillResult result() {
        // CaseArguments has prefetched this case already, unless the launch runs an invocation that it did not select.
        prefetch();
        PrefillResult result = session().prefill(cell);
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

    Optional<CategoryVerdict> categoryVerdict() {
        return session().verdict(cell);
    }

    @Override
    void prefetch() {
        session().prefetch(cell);
    }

    @Override
    void report(AllureCell allure) {
        allure.prefill(
                session().prefill(cell),
                session().contrast(cell).orElse(null),
                categoryVerdict().orElse(null));
    }

    @Override
    public String toString() {
        return question() + ": " + model() + " explains " + answer();
    }
}
