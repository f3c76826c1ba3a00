package dev.plumbline.session;

import dev.plumbline.claim.Claim;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.gate.rule.BaselineReview;
import dev.plumbline.gate.rule.Gate;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.ProfileCatalog;
import dev.plumbline.recording.Recording;
import dev.plumbline.recording.ShardFile;
import dev.plumbline.results.DoctorFile;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Extras;
import dev.plumbline.run.Looks;
import dev.plumbline.run.RecordedRatings;
import dev.plumbline.run.Shard;
import dev.plumbline.study.training.TrainingSet;
import dev.plumbline.suite.Suite;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked inputs of a run of one suite.
 *
 * @param suite the suite with the profile's changes
 * @param whole the suite including the questions that this run leaves out
 * @param cast the models by role; only the selected candidates
 * @param extras the questions asked beyond the plain suite
 * @param judgeProof whether the judge is proven
 * @param training the suite's training sets; optional
 * @param doctor the findings of 'doctor' next to the recording, or null if its file is missing
 * @param claims the claims checked against the results; empty if only a part of the plan is run
 * @param shard the part of the plan that is run
 */
public record OpenedSuite(
        Suite suite,
        Suite whole,
        Profile profile,
        Cast cast,
        Extras extras,
        Baseline baseline,
        Recording recording,
        JudgeProof judgeProof,
        List<TrainingSet> training,
        @Nullable DoctorFile doctor,
        List<Claim> claims,
        Shard shard) {
    public OpenedSuite {
        training = List.copyOf(training);
        claims = List.copyOf(claims);
    }

    /**
     * Returns the suite for a replay: at most as many answers of base as the recording holds, and default repeats only of models whose
     * repeats are recorded. Numbers that a file states stay unchanged.
     */
    public OpenedSuite replayed() {
        return new OpenedSuite(
                suite.with(new RecordedRatings(suite, cast, recording::find).sampling()),
                whole,
                profile,
                cast,
                extras.recorded(suite, recording::find),
                baseline,
                recording,
                judgeProof,
                training,
                doctor,
                claims,
                shard);
    }

    /** Returns the largest total variation distance (TV) between repeats that 'doctor' measured, by model; empty if its file is missing. */
    Map<String, Double> repeatNoise() {
        return doctor == null ? Map.of() : doctor.repeatNoise();
    }

    /** Returns the interim looks of a live run: a question is sampled until its verdict is decided. */
    public Looks looks() {
        Gate gate = new Gate(suite, Baseline.none(), profile.name(), LocalDate.MIN);
        return new GatedLooks(gate, cast, next -> true);
    }

    /** Returns the part of this run's plan that is known before the run. */
    public EvalPlan plan() {
        return shard.part(wholePlan());
    }

    /** Returns the plan of all shards together. */
    EvalPlan wholePlan() {
        return EvalPlan.of(suite, cast, extras());
    }

    /** Returns a sentence for each baseline entry that has expired or matches no question; needs no results. */
    public List<String> staleAcceptances(LocalDate today) {
        return review(today).news(baseline, List.of(), List.of(), List.of());
    }

    /** Returns the review of the suite's baseline as of a day. */
    BaselineReview review(LocalDate today) {
        return new BaselineReview(
                whole, profile.name(), profile.base(), profile.candidates(), ProfileCatalog.names(suite), today);
    }

    /** Returns the digest of the suite's whole plan. */
    public String planDigest() {
        return PlanDigest.of(this);
    }

    /** Returns the folder that a live run adds its replies to: the recording, or a shard's part of it. */
    Path replies() {
        return replies(profile, shard);
    }

    /** Returns the folder that a live run adds its replies to, for a suite whose recording is not read yet. */
    static Path replies(Profile profile, Shard shard) {
        return shard.isWhole() ? profile.recording() : ShardFile.folder(profile.recording(), shard.folder());
    }
}
