package dev.plumbline.gate;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.Method;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.stats.Shift;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges shifts by the suite's settings and looks up which of them the baseline accepts. */
public final class Gate {
    private final Suite suite;
    private final LogprobRule rule;
    private final Baseline baseline;
    private final String profile;
    private final LocalDate today;
    private final MeasuredNoise noise;

    /**
     * The gate of a run.
     *
     * @param baseline the accepted shifts; an empty one accepts nothing
     * @param profile the profile's name: an entry applies to its own profile alone
     * @param today for entries that expire
     */
    public Gate(Suite suite, Baseline baseline, String profile, LocalDate today) {
        this(suite, baseline, profile, today, MeasuredNoise.none());
    }

    private Gate(Suite suite, Baseline baseline, String profile, LocalDate today, MeasuredNoise noise) {
        this.suite = suite;
        this.rule = new LogprobRule(suite.gate());
        this.baseline = baseline;
        this.profile = profile;
        this.today = today;
        this.noise = noise;
    }

    /** The same gate, which also allows for noise that was measured. */
    public Gate with(MeasuredNoise measured) {
        return new Gate(suite, baseline, profile, today, noise.max(measured));
    }

    /** Judges one question of one candidate; neither outcome may be a failure, which is no evidence of anything. */
    public Assessment assess(
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
        RatingVerdict verdict =
                rule.judge(c, b, shift, Math.max(noise.of(question, base), noise.of(question, candidate)));
        return new Assessment(
                question,
                base,
                candidate,
                shift,
                verdict,
                verdict.verdict() == Verdict.WITHIN
                        ? null
                        : acceptance(question, base, candidate, shift).orElse(null));
    }

    private Optional<BaselineEntry> acceptance(Question question, ModelRef base, ModelRef candidate, Shift shift) {
        int width = suite.scale().max() - suite.scale().min();
        return baseline.entriesFor(profile, base.name(), candidate.name(), question.id(), today).stream()
                .filter(e -> Math.abs(shift.tv().value() - e.tv()) <= e.tolerance())
                .filter(e -> Math.abs(shift.w1().value() - e.w1()) <= e.tolerance() * width)
                .findFirst();
    }

    private static Assessment undecided(Question question, ModelRef base, ModelRef candidate, String why) {
        RatingVerdict verdict = new RatingVerdict(Verdict.INCONCLUSIVE, Severity.NONE, 0, "inconclusive: " + why);
        return new Assessment(question, base, candidate, null, verdict, null);
    }

    private static @Nullable Rating value(Outcome<Rating> outcome) {
        return outcome instanceof Outcome.Measured<Rating> measured ? measured.value() : null;
    }
}
