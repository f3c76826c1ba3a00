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
 * @param suite with what the profile asks differently
 * @param whole the suite with the questions that this run leaves out
 * @param cast the models in their roles, without candidates that were not selected
 * @param extras what is asked beyond the plain suite
 * @param judgeProof whether the judge is proven
 * @param training the suite's training sets; optional
 * @param doctor the findings of 'doctor' next to the recording, or null without its file
 * @param claims what is checked over its results; none if a part of the plan is run
 * @param shard which part of the plan is run
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
     * Returns the same suite as a replay asks it: with at most the answers of base that the recording holds, and with default repeats only of
     * the models whose repeats it holds. A number that a file states is kept.
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

    /** Returns the largest TV between repeats that 'doctor' saw, by model; empty without its file. */
    Map<String, Double> repeatNoise() {
        return doctor == null ? Map.of() : doctor.repeatNoise();
    }

    /** Returns the looks of a run that asks hosts: a question is sampled until it is decided. */
    public Looks looks() {
        Gate gate = new Gate(suite, Baseline.none(), profile.name(), LocalDate.MIN);
        return new GatedLooks(gate, cast, next -> true);
    }

    /** Returns the plan of this run, as far as it is known before the run. */
    public EvalPlan plan() {
        return shard.part(wholePlan());
    }

    /** Returns the plan of all shards together. */
    EvalPlan wholePlan() {
        return EvalPlan.of(suite, cast, extras());
    }

    /** Returns a sentence for each entry of its baseline that has expired or matches no question, before any run. */
    public List<String> staleAcceptances(LocalDate today) {
        return review(today).news(baseline, List.of(), List.of(), List.of());
    }

    /** Returns how its baseline is reviewed. */
    BaselineReview review(LocalDate today) {
        return new BaselineReview(
                whole, profile.name(), profile.base(), profile.candidates(), ProfileCatalog.names(suite), today);
    }

    /** Returns the digest of its whole plan. */
    public String planDigest() {
        return PlanDigest.of(this);
    }

    /** Returns the folder that a live run adds its replies to: the recording, or a shard's part of it. */
    Path replies() {
        return replies(profile, shard);
    }

    /** Returns the same before the recording is read. */
    static Path replies(Profile profile, Shard shard) {
        return shard.isWhole() ? profile.recording() : ShardFile.folder(profile.recording(), shard.folder());
    }
}
