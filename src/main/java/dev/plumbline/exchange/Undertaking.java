package dev.plumbline.exchange;

import dev.plumbline.profile.Profile;
import dev.plumbline.recording.Recording;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.suite.Suite;

/**
 * What batch files are made for: a plan, and what its recording holds already.
 *
 * @param suite as the profile asks it
 * @param plan as it is known before any call
 * @param recording read after its lock was taken
 */
public record Undertaking(Suite suite, Profile profile, Cast cast, EvalPlan plan, Recording recording) {
    PlanWalk walk() {
        return new PlanWalk(suite, cast, plan);
    }
}
