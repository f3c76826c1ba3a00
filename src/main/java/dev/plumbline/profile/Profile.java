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
 * A checked profile: the models, their providers and roles, and the settings that differ from the suite's.
 *
 * @param name the file's name without extension
 * @param file the profile file
 * @param note a note that every report must show with results of this profile, such as "synthetic", or null
 * @param models the models by name, in the order of the file
 * @param base the name of the base model
 * @param candidates the names of the fine-tunes under test, in order
 * @param judge the name of the judge, or null if the suite needs none
 * @param identicalExpected whether the candidates are known to be base itself, so that equal replies raise no doubt
 * @param recording the folder of the recording
 * @param extras the parts of the suite that run only if a profile names them
 * @param repeats whether the ratings of base and the first candidate are repeated although the extras do not name repeats
 * @param rating the suite's rating settings with this profile's overrides, or null if the suite has none
 * @param choosing the suite's settings for choices with this profile's overrides, or null if the suite has none
 * @param elaboration the suite's elaboration settings with this profile's overrides, or null if the suite has none
 * @param answering the suite's settings for open questions with this profile's overrides, or null if the suite has none
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
    /** Returns whether this model's ratings are sampled because its token probabilities are not available. */
    public boolean isSampled(String name) {
        Model model = model(name);
        return model.thinks() != null
                || (model.provider() != null && !target(name).capabilities().logprobs());
    }

    /** Returns the provider of a model; empty if the model exists only in a recording. */
    public Optional<Provider> providerOf(String name) {
        return Optional.ofNullable(model(name).provider()).map(providers::get);
    }

    /**
     * Returns the target of calls to a model: its name at the provider, its capabilities and its route.
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

    /** Returns a copy with one more note that must be shown with its results. */
    public Profile noted(String more) {
        return copy(note == null ? more : note.strip() + "; " + more, providers);
    }

    /** Returns a copy in which this class answers for all providers of dialect {@code java}. Returns empty if the profile has no such provider. */
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
