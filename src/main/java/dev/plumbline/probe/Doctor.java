package dev.plumbline.probe;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gateway.UnrecordedGateway;
import dev.plumbline.profile.Profile;
import dev.plumbline.run.Cast;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks before a run whether the models can be measured, with a few cheap calls to each model. */
public final class Doctor {
    private final Suite suite;
    private final Profile profile;
    private final Cast cast;
    private final UnrecordedGateway gateway;
    private final Function<String, Optional<String>> templates;

    /**
     * Creates a doctor for these models.
     *
     * @param gateway the gateway to the models that are examined
     * @param templates the chat templates of models, if their hosts publish them
     */
    public Doctor(
            Suite suite,
            Profile profile,
            Cast cast,
            UnrecordedGateway gateway,
            Function<String, Optional<String>> templates) {
        this.suite = suite;
        this.profile = profile;
        this.cast = cast;
        this.gateway = gateway;
        this.templates = templates;
    }

    /** Examines the models with these names, one after another. */
    public List<ModelCheckup> examine(Collection<String> names) {
        List<ModelCheckup> checkups = new ArrayList<>();
        for (ModelRef model : cast.models()) {
            if (names.contains(model.name())) {
                checkups.add(new ModelProbe(suite, profile, cast, model, gateway).checkup());
            }
        }
        return checkups.stream().map(checkup -> compared(checkup, checkups)).toList();
    }

    private ModelCheckup compared(ModelCheckup checkup, List<ModelCheckup> all) {
        boolean isCandidate = cast.candidates().stream().anyMatch(c -> c.name().equals(checkup.model()));
        return all.stream()
                .filter(c -> isCandidate && c.model().equals(cast.base().name()))
                .findFirst()
                .map(base -> Identities.compared(ChatTemplates.compared(checkup, base, templates), base, profile))
                .orElse(checkup);
    }
}
