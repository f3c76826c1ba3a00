package dev.plumbline.session;

import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.rule.CandidateIdentity;
import dev.plumbline.gate.rule.RatedPair;
import dev.plumbline.profile.Profile;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalRun;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which model each reply comes from, from the host's report and the reply's probabilities. Safe to use from parallel tests. */
final class ServedModels {
    private final Profile profile;
    private final Cast cast;
    private final EvalRun run;
    private final Function<ChatRequest, Optional<String>> served;
    private final Map<ModelRef, CandidateIdentity> identities = new ConcurrentHashMap<>();

    /** Creates the checks; {@code served} returns the model that answered a rating, as the host reports it. */
    ServedModels(Profile profile, Cast cast, EvalRun run, Function<ChatRequest, Optional<String>> served) {
        this.profile = profile;
        this.cast = cast;
        this.run = run;
        this.served = served;
    }

    /**
     * Returns whether a candidate's replies come from base. If the profile expects identical replies, nothing is reported.
     *
     * @param asked returns the candidate's ratings that were asked for; waits for their replies
     */
    CandidateIdentity identity(ModelRef candidate, Supplier<List<RatedPair>> asked) {
        CandidateIdentity known = identities.get(candidate);
        if (known != null) {
            return known;
        }
        // Wait before computeIfAbsent takes the map's lock.
        List<RatedPair> pairs = asked.get();
        boolean expected = profile.identicalExpected();
        return identities.computeIfAbsent(
                candidate,
                c -> CandidateIdentity.of(
                        c, cast.base(), expected ? List.of() : pairs, expected ? null : other(c, pairs)));
    }

    /** Returns base's name if a host says that base answered for the candidate. */
    private @Nullable String other(ModelRef candidate, List<RatedPair> pairs) {
        String base = asked(cast.base());
        if (base.equals(asked(candidate))) {
            return null;
        }
        return pairs.stream()
                .flatMap(pair -> served(pair.question(), candidate))
                .filter(name -> name.equals(base) || name.startsWith(base + " "))
                .findFirst()
                .map(name -> base)
                .orElse(null);
    }

    private String asked(ModelRef model) {
        return Objects.requireNonNull(profile.models().get(model.name()), model.name())
                .model();
    }

    private Stream<String> served(Question question, ModelRef model) {
        return served.apply(run.request(new RatingTrial(question, model))).stream();
    }

    /** Returns a sentence for each model whose replies name more than one model or deployment of the host. */
    List<String> changes(List<RatingTrial> ratings) {
        return cast.contestants().stream()
                .flatMap(model -> changes(model, ratings))
                .toList();
    }

    private Stream<String> changes(ModelRef model, List<RatingTrial> ratings) {
        List<String> names = ratings.stream()
                .filter(trial -> trial.model().equals(model))
                .flatMap(trial -> served(trial.question(), model))
                .distinct()
                .sorted()
                .toList();
        return names.size() < 2
                ? Stream.empty()
                : Stream.of(model.name() + ": its replies come from " + names.size()
                        + " models or deployments by the host's own word ("
                        + String.join("; ", names.subList(0, Math.min(3, names.size())))
                        + (names.size() > 3 ? "; ..." : "")
                        + "); if they differ, ask again with --refresh " + model.name()
                        + ", or give the new one another 'identity'");
    }
}
