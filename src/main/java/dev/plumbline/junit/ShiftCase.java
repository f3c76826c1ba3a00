package dev.plumbline.junit;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.Assessment;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.session.SuiteSession;
import dev.plumbline.suite.Question;

/** One claim to test: this candidate's answer to this question did not move further from base than the suite tolerates. */
public record ShiftCase(SuiteSession session, Question question, ModelRef candidate) {
    /** The measured shift with its verdict; waits for its replies. */
    public Assessment assessment() {
        // Asked for already, unless the launch was thought to be narrower than it is.
        session.prefetch(question, candidate);
        requireReply(base());
        requireReply(rating());
        return session.assess(question, candidate);
    }

    /** The candidate's rating. */
    public Outcome<Rating> rating() {
        return session.rating(question, candidate);
    }

    /** Base's rating. */
    public Outcome<Rating> base() {
        return session.rating(question, session.cast().base());
    }

    private static void requireReply(Outcome<Rating> outcome) {
        if (outcome instanceof Outcome.Failed<Rating> failed) {
            throw new NotMeasuredException(failed.reason());
        }
    }

    @Override
    public String toString() {
        return question.id() + ": " + candidate.name() + " against "
                + session.cast().base().name();
    }
}
