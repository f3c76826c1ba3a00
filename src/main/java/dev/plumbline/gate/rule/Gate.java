package dev.plumbline.gate.rule;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.baseline.AskedWords;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.run.Cast;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.sample.ReplyShift;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges shifts by the suite's settings and looks up which of them the baseline accepts. */
public final class Gate {
    private final Suite suite;
    private final AskedWords asked;
    private final LogprobRule logprobRule;
    private final SampledRule sampledRule;
    private final AcceptedShifts acceptances;
    private final Map<String, Double> repeatNoise;
    private final MeasuredNoise noise;

    /**
     * The gate of a run.
     *
     * @param baseline the accepted shifts; an empty one accepts nothing
     * @param profile the profile's name; entries of other profiles do not apply
     * @param today the day on which entries are checked for expiry
     */
    public Gate(Suite suite, Baseline baseline, String profile, LocalDate today) {
        this(suite, baseline, profile, today, Map.of());
    }

    /**
     * The gate of a run with measured repeat noise.
     *
     * @param repeatNoise the largest TV between repeats of a model, 0..1, by the model's name; models without a measurement are left out
     */
    public Gate(Suite suite, Baseline baseline, String profile, LocalDate today, Map<String, Double> repeatNoise) {
        this(suite, new AcceptedShifts(baseline, profile, suite, today), repeatNoise, MeasuredNoise.none());
    }

    private Gate(Suite suite, AcceptedShifts acceptances, Map<String, Double> repeatNoise, MeasuredNoise noise) {
        this.suite = suite;
        this.asked = new AskedWords(suite);
        this.logprobRule = new LogprobRule(
                suite.gate(), suite.sampling(), Math.max(1, suite.questions().size()));
        this.sampledRule = new SampledRule(suite.gate(), suite.sampling());
        this.acceptances = acceptances;
        this.repeatNoise = Map.copyOf(repeatNoise);
        this.noise = noise;
    }

    /** Returns a gate with the same settings that also allows for measured noise. */
    public Gate with(MeasuredNoise measured) {
        return new Gate(suite, acceptances, repeatNoise, noise.max(measured));
    }

    /** Returns the rule on judged categories, which uses the same baseline. */
    public CategoryRule categories(Cast cast, JudgeProof proof) {
        return new CategoryRule(suite.gate(), cast, proof, acceptances, asked);
    }

    /** Returns the rule on open questions, which uses the same baseline. */
    public OpenRule open(Cast cast) {
        return new OpenRule(suite, cast, acceptances, asked);
    }

    /** Returns the rule on sets of rated questions, which uses the same baseline. */
    public RatedSets sets(Cast cast) {
        return new RatedSets(suite, cast, acceptances, asked);
    }

    /** Judges one question of one candidate by itself. Neither outcome may be a failure, because a failure is no evidence of a shift. */
    public Assessment assess(
            Question question,
            ModelRef base,
            Outcome<Rating> baseRating,
            ModelRef candidate,
            Outcome<Rating> candidateRating) {
        RatedPair pair = new RatedPair(question, baseRating, candidateRating);
        return assess(pair, base, candidate, family(base, candidate, List.of(pair)));
    }

    /** Returns the sampled questions of one candidate, which are tested together. */
    public SampledFamily family(ModelRef base, ModelRef candidate, List<RatedPair> pairs) {
        return SampledFamily.of(suite, base, candidate, pairs);
    }

    /**
     * Returns whether the samples of a question so far decide its verdict, so that no further samples are needed. The limits are those of a family of
     * all the suite's questions. So the final verdict is the same if fewer questions are sampled.
     */
    public boolean isDecided(RatedPair pair, ModelRef base, ModelRef candidate) {
        if (!pair.isShownSampled()) {
            // More samples would not help: failed calls would fail again, and ratings by different methods are not
            // compared.
            return true;
        }
        int size = (suite.controls().contains(pair.question()) ? suite.controls() : suite.questions()).size();
        SampledFamily family = SampledFamily.alone(suite, base, candidate, pair, size);
        return judge(pair, base, candidate, family).verdict().verdict() != Verdict.INCONCLUSIVE;
    }

    /**
     * Judges one question of one candidate as part of a family. Neither outcome may be a failure.
     *
     * @param family the candidate's sampled questions, including this question if it was sampled
     */
    public Assessment assess(RatedPair pair, ModelRef base, ModelRef candidate, SampledFamily family) {
        Assessment judged = judge(pair, base, candidate, family);
        return acceptances.settle(isDecidedBySet(pair) ? judged.inSet() : judged);
    }

    private boolean isDecidedBySet(RatedPair pair) {
        return isSampledOrMissing(pair.shownByBase())
                && isSampledOrMissing(pair.shownByCandidate())
                && RatedSets.gatesInPlaceOf(pair.question(), suite);
    }

    private static boolean isSampledOrMissing(@Nullable Rating rating) {
        return rating == null || rating.method() == RatingMethod.SAMPLED;
    }

    /** Judges one question of one candidate as part of a family. The verdict is inconclusive if the candidate's replies are base's. */
    public Assessment assess(
            RatedPair pair, ModelRef base, ModelRef candidate, SampledFamily family, CandidateIdentity identity) {
        if (!identity.isBase()) {
            return assess(pair, base, candidate, family);
        }
        Assessment measured = judge(pair, base, candidate, family);
        String reason = "inconclusive: not the candidate: " + identity.words().orElseThrow();
        return measured.with(RatingVerdict.inconclusive(measured.verdict().noise(), reason, DecidedBy.IDENTITY), null);
    }

    private Assessment judge(RatedPair pair, ModelRef base, ModelRef candidate, SampledFamily family) {
        Question question = pair.question();
        Rating b = pair.shownByBase();
        Rating c = pair.shownByCandidate();
        if (b == null || c == null) {
            String who = b == null ? "base" : "the candidate";
            String why = (b == null ? pair.base() : pair.candidate())
                    .<String>fold(rating -> "", reason -> reason, reason -> reason);
            return undecided(question, base, candidate, "the rating of " + who + " could not be scored: " + why);
        }
        if (b.method() != c.method()) {
            return undecided(question, base, candidate, "base and candidate were rated by different methods");
        }
        if (b.method() == RatingMethod.SAMPLED) {
            SampledEvidence evidence = family.about(question.id()).orElse(null);
            ReplyShift replies = sampledRule.replies(c, b, family.size());
            RatingVerdict verdict = sampledRule.judge(replies, missing(c, b), evidence);
            Shift intervals = evidence == null ? null : evidence.intervals();
            return new Assessment(
                    question, base, candidate, asked.of(question), intervals, replies, verdict, null, evidence);
        }
        Shift shift = b.seen().isOnScale() && c.seen().isOnScale()
                ? inOrder(question, Shift.between(c.seen(), c.logitStep(), b.seen(), b.logitStep()))
                : null;
        ReplyShift replies = ReplyShift.between(c.seen(), b.seen());
        double measured = Math.max(noise(question, base), noise(question, candidate));
        RatingVerdict verdict = logprobRule.judge(c, b, shift, replies, measured);
        return new Assessment(question, base, candidate, asked.of(question), shift, replies, verdict, null, null);
    }

    /** Returns the shift without distance and mean if the answers have no order. */
    static Shift inOrder(Question question, Shift shift) {
        return question.answers().isOrdered() ? shift : shift.unordered();
    }

    private static @Nullable String missing(Rating candidate, Rating base) {
        String ofBase = base.missing() == null ? null : "of base, " + base.missing();
        return candidate.missing() == null ? ofBase : candidate.missing() + (ofBase == null ? "" : "; " + ofBase);
    }

    /** Returns the larger of the noise between repeats in this run and the noise between the doctor's repeats. */
    private double noise(Question question, ModelRef model) {
        return Math.max(noise.of(question, model), repeatNoise.getOrDefault(model.name(), 0.0));
    }

    private Assessment undecided(Question question, ModelRef base, ModelRef candidate, String why) {
        RatingVerdict verdict = RatingVerdict.inconclusive(0, "inconclusive: " + why, DecidedBy.MISSING);
        return new Assessment(question, base, candidate, asked.of(question), null, null, verdict, null, null);
    }
}
