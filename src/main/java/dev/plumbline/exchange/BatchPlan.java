package dev.plumbline.exchange;

import dev.plumbline.profile.Profile;
import dev.plumbline.recording.Recording;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Looks;
import dev.plumbline.suite.Suite;
import org.jspecify.annotations.Nullable;

/**
 * A plan to export to batch files, and its recording.
 *
 * @param suite the suite with the profile's changes
 * @param plan the part of the plan that is known before any call
 * @param recording the recording, read after its lock was taken
 * @param looks decides after which answers of a candidate later looks are skipped; null to export the answers of all looks at once
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
