package dev.plumbline.junit;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.report.allure.AllureCell;
import dev.plumbline.session.SuiteSession;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.suite.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/** One question and one candidate, compared with base. Methods that need replies wait for them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class ShiftCase extends EvalCase {
    private final Question question;
    private final ModelRef candidate;

    ShiftCase(SuiteSession session, Question question, ModelRef candidate) {
        super(session);
        this.question = question;
        this.candidate = candidate;
    }

    /** Returns the question's id. */
    public String question() {
        return question.id();
    }

    /** Returns the candidate's name in the profile. */
    public String candidate() {
        return candidate.name();
    }

    /** Returns base's name in the profile. */
    public String base() {
        return session().cast().base().name();
    }

    /**
     * Returns the gate's verdict.
     *
     * @throws NotMeasuredException if a reply is missing
     */
    public Verdict verdict() {
        return assessment().verdict().verdict();
    }

    /** Returns the reason for the verdict, in one sentence. */
    public String reason() {
        return assessment().verdict().reason();
    }

    /** Returns whether the shift is within the suite's tolerance, or accepted in the suite's baseline. */
    public boolean passes() {
        return assessment().passes();
    }

    /**
     * Returns the total variation distance between the two ratings, which is the share of answers that moved, with bounds; empty if a reply
     * could not be scored.
     */
    public Optional<Bounded> totalVariation() {
        return measured(Shift::tv);
    }

    /** Returns the shift of the mean answer in points of the scale, with bounds; empty if a reply could not be scored. */
    public Optional<Bounded> meanShift() {
        return measured(Shift::meanShift);
    }

    private Optional<Bounded> measured(Function<Shift, Bounded> distance) {
        return Optional.ofNullable(assessment().shift()).map(distance);
    }

    /** Returns the measured shift with its verdict. */
    Assessment assessment() {
        // CaseArguments has prefetched this case already, unless the launch runs an invocation that it did not select.
        prefetch();
        for (ModelRef model : List.of(session().cast().base(), candidate)) {
            if (session().rating(question, model) instanceof Outcome.Failed<Rating> failed) {
                throw new NotMeasuredException(failed.reason());
            }
        }
        return session().assess(question, candidate);
    }

    @Override
    void prefetch() {
        session().prefetch(question, candidate);
    }

    @Override
    void report(AllureCell allure) {
        allure.shift(
                session().assess(question, candidate),
                session().ratingResult(question, session().cast().base()),
                session().ratingResult(question, candidate));
    }

    @Override
    public String toString() {
        return question() + ": " + candidate() + " against " + base();
    }
}
