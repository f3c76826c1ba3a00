package dev.plumbline.junit;

import dev.plumbline.gate.Baseline;
import dev.plumbline.gate.JudgeProof;
import dev.plumbline.profile.Profile;
import dev.plumbline.recording.Recording;
import dev.plumbline.run.Cast;
import dev.plumbline.suite.Suite;

/**
 * All that a run of one suite reads from disk, checked.
 *
 * @param suite with what the profile asks differently
 * @param cast the models in their roles, less the candidates nobody asked for
 * @param judgeProof whether the judge's word counts
 */
public record OpenedSuite(
        Suite suite, Profile profile, Cast cast, Baseline baseline, Recording recording, JudgeProof judgeProof) {}
