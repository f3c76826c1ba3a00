package dev.plumbline.junit;

import dev.plumbline.gate.Baseline;
import dev.plumbline.gate.Claim;
import dev.plumbline.profile.Profile;
import dev.plumbline.recording.Recording;
import dev.plumbline.run.Cast;
import dev.plumbline.suite.Suite;
import java.util.List;

/**
 * All that a run of one suite reads from disk, checked.
 *
 * @param suite with what the profile asks differently
 * @param claims what is checked over its results
 * @param cast the models in their roles, less the candidates nobody asked for
 */
public record OpenedSuite(
        Suite suite, Profile profile, Cast cast, Baseline baseline, Recording recording, List<Claim> claims) {
    public OpenedSuite {
        claims = List.copyOf(claims);
    }
}
