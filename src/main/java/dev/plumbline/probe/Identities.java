package dev.plumbline.probe;

import dev.plumbline.measure.EqualReadings;
import dev.plumbline.profile.Profile;
import java.util.Objects;
import java.util.stream.IntStream;

/** Checks whether a candidate's replies come from base, which happens if the host does not apply the fine-tune. */
final class Identities {
    private static final String CHECK = "identity";
    private static final String REMEDY =
            "make the host apply the fine-tune, or correct 'model'; every verdict of a run would be inconclusive. Only to compare a model with"
                    + " itself, say 'identical: expected' in the profile";

    private Identities() {}

    /**
     * Returns the candidate's checkup with the findings of the comparison with base added; unchanged if one of the models could not be
     * asked.
     */
    static ModelCheckup compared(ModelCheckup candidate, ModelCheckup base, Profile profile) {
        if (!candidate.answers() || !base.answers() || profile.identicalExpected()) {
            return candidate;
        }
        String asked = asked(profile, base);
        if (asked.equals(candidate.served()) && !asked.equals(asked(profile, candidate))) {
            return candidate.with(
                    Finding.problem(CHECK, "the host says that it served '" + asked + "', which is base", REMEDY));
        }
        int probes =
                Math.min(candidate.probabilities().size(), base.probabilities().size());
        EqualReadings equal = EqualReadings.of(IntStream.range(0, probes)
                .mapToObj(i -> new EqualReadings.Pair(
                        base.probabilities().get(i), candidate.probabilities().get(i)))
                .toList());
        if (equal.informative() == 0) {
            return candidate;
        }
        String found =
                equal.equal() + " of " + equal.informative() + " probed distributions equal base's to the last bit";
        if (equal.isOneModel()) {
            return candidate.with(Finding.problem(CHECK, found, REMEDY));
        }
        return candidate.with(
                equal.equal() == 0 || equal.coarse()
                        ? Finding.ok(CHECK, "it is not base: " + found)
                        : Finding.warning(CHECK, found, "make sure that all replicas of the host apply the fine-tune"));
    }

    private static String asked(Profile profile, ModelCheckup model) {
        return Objects.requireNonNull(profile.models().get(model.model()), model.model())
                .model();
    }
}
