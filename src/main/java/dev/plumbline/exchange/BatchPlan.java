package dev.plumbline.exchange;

import dev.plumbline.profile.Profile;
import dev.plumbline.recording.Recording;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Looks;
import dev.plumbline.suite.Suite;
import org.jspecify.annotations.Nullable;

/**
 * A plan to make batch files for, and its recording.
 *
 * @param suite as the profile asks it
 * @param plan the plan as known before any call
 * @param recording read after its lock was taken
 * @param looks decide after which answers of a candidate later looks are skipped; null to ask for all looks at once
 */
public record BatchPlan(
        Suite suite,
        Profile profile,
        Cast cast,
        EvalPlan plan,
        Recording recording,
        @Nullable Looks looks) {
    PlanWalk walk() {
        return new PlanWalk(suite, cast, plan, looks);
    }
}
