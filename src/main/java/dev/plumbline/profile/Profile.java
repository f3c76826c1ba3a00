package dev.plumbline.profile;

import dev.plumbline.provider.Capabilities;
import dev.plumbline.provider.Dialects;
import dev.plumbline.provider.Target;
import dev.plumbline.suite.AnsweringSettings;
import dev.plumbline.suite.ElaborationSettings;
import dev.plumbline.suite.RatingSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checked profile: which models, where, in which roles, and what is asked differently.
 *
 * @param name the file's stem
 * @param file its file
 * @param note words shown wherever results of this profile are (such as "synthetic"), or null
 * @param models by name, in the order of the file
 * @param base name of the base model
 * @param candidates names of the fine-tunes under test, in order
 * @param judge name of the judge, or null if the suite needs none
 * @param identicalExpected whether the candidates are known to be base itself, so that equal replies are no reason for doubt
 * @param recording folder of the recording
 * @param extras what the profile runs beyond the plain suite
 * @param repeats whether base and the first candidate are repeated although the extras do not name repeats
 * @param rating the suite's rating settings with this profile's overrides, or null if the suite has none
 * @param choosing the same of choices
 * @param elaboration the suite's elaboration settings with this profile's overrides, or null if the suite has none
 * @param answering how the suite asks open questions, with this profile's overrides, or null if it asks none
 */
public record Profile(
        String name,
        Path file,
        @Nullable String note,
        Map<String, Provider> providers,
        Map<String, Model> models,
        String base,
        List<String> candidates,
        @Nullable String judge,
        boolean identicalExpected,
        Path recording,
        List<String> extras,
        boolean repeats,
        @Nullable RatingSettings rating,
        @Nullable RatingSettings choosing,
        @Nullable ElaborationSettings elaboration,
        @Nullable AnsweringSettings answering) {
    /** Returns whether this model's ratings are sampled, since no token probabilities are available. */
    public boolean isSampled(String name) {
        Model model = model(name);
        return model.thinks() != null
                || (model.provider() != null && !target(name).capabilities().logprobs());
    }

    /** Returns the provider that answers for a model. */
    public Optional<Provider> providerOf(String name) {
        return Optional.ofNullable(model(name).provider()).map(providers::get);
    }

    /**
     * Returns the provider of a model.
     *
     * @throws NoSuchElementException if the model has no provider
     */
    public Target target(String name) {
        Model model = model(name);
        Provider provider =
                providerOf(name).orElseThrow(() -> new NoSuchElementException("model '" + name + "' has no provider"));
        Capabilities all = provider.abilities().over(Dialects.defaults(provider.dialect()));
        Boolean logprobs = model.thinks() == null ? model.logprobs() : Boolean.FALSE;
        return new Target(model.model(), logprobs == null ? all : all.withLogprobs(logprobs), provider.route());
    }

    /** Returns the same profile with one more note that must be shown with its results. */
    public Profile noted(String more) {
        return copy(note == null ? more : note.strip() + "; " + more, providers);
    }

    /** Returns the same with a class that answers for its providers of dialect {@code java}; empty if it has none. */
    public Optional<Profile> answeredBy(String gateway) {
        if (providers.values().stream().noneMatch(Provider::isInProcess)) {
            return Optional.empty();
        }
        Map<String, Provider> answered = new LinkedHashMap<>();
        providers.forEach(
                (key, provider) -> answered.put(key, provider.isInProcess() ? provider.with(gateway) : provider));
        return Optional.of(copy(note, answered));
    }

    private Profile copy(@Nullable String otherNote, Map<String, Provider> otherProviders) {
        return new Profile(
                name,
                file,
                otherNote,
                otherProviders,
                models,
                base,
                candidates,
                judge,
                identicalExpected,
                recording,
                extras,
                repeats,
                rating,
                choosing,
                elaboration,
                answering);
    }

    private Model model(String name) {
        return Objects.requireNonNull(models.get(name), name);
    }
}
