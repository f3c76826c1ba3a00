package dev.plumbline.gate;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Method;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.Shift;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Judges shifts by the suite's settings and looks up which of them the baseline accepts. */
public final class Gate {
    private final LogprobRule rule;
    private final Acceptances acceptances;

    /**
     * The gate of a run.
     *
     * @param baseline the accepted shifts; an empty one accepts nothing
     * @param profile the profile's name: an entry applies to its own profile alone
     * @param today for entries that expire
     */
    public Gate(Suite suite, Baseline baseline, String profile, LocalDate today) {
        this.rule = new LogprobRule(suite.gate());
        this.acceptances = new Acceptances(baseline, profile, suite.scale(), today);
    }

    /** Judges one question of one candidate; neither outcome may be a failure, which is no evidence of anything. */
    public Assessment assess(
            Question question,
            ModelRef base,
            Outcome<Rating> baseRating,
            ModelRef candidate,
            Outcome<Rating> candidateRating) {
        return acceptances.settle(judge(question, base, baseRating, candidate, candidateRating));
    }

    private Assessment judge(
            Question question,
            ModelRef base,
            Outcome<Rating> baseRating,
            ModelRef candidate,
            Outcome<Rating> candidateRating) {
        Rating b = value(baseRating);
        Rating c = value(candidateRating);
        if (b == null || c == null) {
            String who = b == null ? "base" : "the candidate";
            String why = (b == null ? baseRating : candidateRating)
                    .<String>fold(rating -> "", reason -> reason, reason -> "no reply: " + reason);
            return undecided(question, base, candidate, "the rating of " + who + " could not be scored: " + why);
        }
        if (b.method() != c.method()) {
            return undecided(question, base, candidate, "base and candidate were rated by different methods");
        }
        if (b.method() == Method.SAMPLED) {
            return undecided(question, base, candidate, "sampled rule not built");
        }
        Shift shift = Shift.between(c.seen(), b.seen());
        return new Assessment(question, base, candidate, shift, rule.judge(c, b, shift), null);
    }

    private static Assessment undecided(Question question, ModelRef base, ModelRef candidate, String why) {
        RatingVerdict verdict = new RatingVerdict(Verdict.INCONCLUSIVE, Severity.NONE, 0, "inconclusive: " + why);
        return new Assessment(question, base, candidate, null, verdict, null);
    }

    private static @Nullable Rating value(Outcome<Rating> outcome) {
        return outcome instanceof Outcome.Measured<Rating> measured ? measured.value() : null;
    }
}
