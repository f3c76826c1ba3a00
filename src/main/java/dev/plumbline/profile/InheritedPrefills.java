package dev.plumbline.profile;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.suite.Prefill;
import dev.plumbline.yaml.DidYouMean;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the suite's prefills against a profile's roles, which the suite could not know. */
final class InheritedPrefills {
    private InheritedPrefills() {}

    /** Reports models without a role and models that would be asked the same twice, at the profile's roles. */
    static void check(List<Prefill> prefills, Roles roles, Place place, Mistakes mistakes) {
        List<String> contestants = roles.contestants();
        if (contestants.isEmpty()) {
            return;
        }
        Set<String> cells = new HashSet<>();
        for (Prefill prefill : prefills) {
            String cell = prefill.question() + " " + prefill.answer();
            for (String model : prefill.models().select(contestants.get(0), roles.candidates())) {
                if (!contestants.contains(model)) {
                    mistakes.add(
                            place,
                            "the suite's prefill " + cell + " names no base or candidate",
                            model,
                            DidYouMean.of(model, contestants));
                } else if (!cells.add(cell + " " + model)) {
                    mistakes.add(
                            place,
                            "two of the suite's prefills ask this model the same",
                            cell + ", " + model,
                            "override elaboration.prefills");
                }
            }
        }
    }
}
