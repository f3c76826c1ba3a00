package dev.plumbline.junit;

import dev.plumbline.gate.Baseline;
import dev.plumbline.profile.Profile;
import dev.plumbline.recording.Recording;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Extras;
import dev.plumbline.suite.Suite;

/**
 * All that a run of one suite reads from disk, checked.
 *
 * @param suite with what the profile asks differently
 * @param cast the models in their roles, less the candidates nobody asked for
 */
public record OpenedSuite(Suite suite, Profile profile, Cast cast, Baseline baseline, Recording recording) {
    /** What the profile asks beyond the plain suite. */
    public Extras extras() {
        return Extras.named(profile.extras());
    }

    /** What a whole run asks for, as far as that is known before it. */
    public EvalPlan plan() {
        return EvalPlan.of(suite, cast, extras());
    }
}
