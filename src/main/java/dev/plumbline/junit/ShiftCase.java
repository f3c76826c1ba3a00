package dev.plumbline.junit;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.rule.Assessment;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.report.json.RatingResult;
import dev.plumbline.session.SuiteSession;
import dev.plumbline.stats.distribution.Bounded;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.suite.Question;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/** One question to one candidate, against base. Methods that need replies wait for them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class ShiftCase {
    private final SuiteSession session;
    private final Question question;
    private final ModelRef candidate;

    ShiftCase(SuiteSession session, Question question, ModelRef candidate) {
        this.session = session;
        this.question = question;
        this.candidate = candidate;
    }

    /** The suite's name. */
    public String suite() {
        return session.suite().name();
    }

    /** The question's id. */
    public String question() {
        return question.id();
    }

    /** The candidate's name in the profile. */
    public String candidate() {
        return candidate.name();
    }

    /** Base's name in the profile. */
    public String base() {
        return session.cast().base().name();
    }

    /**
     * What the gate says.
     *
     * @throws NotMeasuredException if a reply is missing
     */
    public Verdict verdict() {
        return assessment().verdict().verdict();
    }

    /** Why, in one sentence. */
    public String reason() {
        return assessment().verdict().reason();
    }

    /** Whether the shift is within what the suite tolerates, or accepted in its baseline. */
    public boolean passes() {
        return assessment().passes();
    }

    /** The share of answers that moved, with bounds; empty if a reply could not be scored. */
    public Optional<Bounded> totalVariation() {
        return measured(Shift::tv);
    }

    /** How far the mean answer moved, in points of the scale, with bounds; empty if a reply could not be scored. */
    public Optional<Bounded> meanShift() {
        return measured(Shift::meanShift);
    }

    private Optional<Bounded> measured(Function<Shift, Bounded> distance) {
        return Optional.ofNullable(assessment().shift()).map(distance);
    }

    /** The measured shift with its verdict. */
    Assessment assessment() {
        // Asked for already, unless the launch was thought to be narrower than it is.
        session.prefetch(question, candidate);
        requireReply(baseRating());
        requireReply(rating());
        return assessmentAsIs();
    }

    /** The same if replies are missing, for reports. */
    Assessment assessmentAsIs() {
        return session.assess(question, candidate);
    }

    SuiteSession session() {
        return session;
    }

    /** Asks for its replies. */
    void prefetch() {
        session.prefetch(question, candidate);
    }

    /** The candidate's rating. */
    Outcome<Rating> rating() {
        return session.rating(question, candidate);
    }

    /** Base's rating. */
    Outcome<Rating> baseRating() {
        return session.rating(question, session.cast().base());
    }

    /** Base's rating, as reports show it. */
    RatingResult baseResult() {
        return session.ratingResult(question, session.cast().base());
    }

    /** The candidate's rating, as reports show it. */
    RatingResult result() {
        return session.ratingResult(question, candidate);
    }

    private static void requireReply(Outcome<Rating> outcome) {
        if (outcome instanceof Outcome.Failed<Rating> failed) {
            throw new NotMeasuredException(failed.reason());
        }
    }

    @Override
    public String toString() {
        return question() + ": " + candidate() + " against " + base();
    }
}
