package dev.plumbline.report.json;

import dev.plumbline.profile.Model;
import dev.plumbline.profile.Origin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a candidate.
 *
 * @param step the training step of a checkpoint, or null
 */
record CandidateOrigin(String model, @Nullable Integer step, Origin origin) {
    /** Returns the candidates whose origin the profile states, in its order. */
    static List<CandidateOrigin> of(Results results) {
        return results.cast().candidates().stream()
                .map(c -> Objects.requireNonNull(results.profile().models().get(c.name()), c.name()))
                .map(CandidateOrigin::of)
                .filter(c -> c.step() != null || !c.origin().equals(Origin.UNKNOWN))
                .toList();
    }

    private static CandidateOrigin of(Model model) {
        return new CandidateOrigin(model.name(), model.step(), model.origin());
    }
}
