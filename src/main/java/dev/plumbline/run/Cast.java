package dev.plumbline.run;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.AnswerSampling;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which model plays which role in a run.
 *
 * @param base what candidates are compared with
 * @param candidates the fine-tunes under test, in the profile's order
 * @param judge who sorts elaborations, or null where there are none
 * @param sampled those of whom no token probabilities are to be had, so that their ratings are counted from sampled answers
 */
public record Cast(
        ModelRef base, List<ModelRef> candidates, @Nullable ModelRef judge, Set<ModelRef> sampled) {
    public Cast {
        candidates = List.copyOf(candidates);
        sampled = Set.copyOf(sampled);
    }

    /** A cast that tells token probabilities throughout. */
    public Cast(ModelRef base, List<ModelRef> candidates, @Nullable ModelRef judge) {
        this(base, candidates, judge, Set.of());
    }

    /**
     * How many sampled answers a rating is counted from; 0 if the model reports token probabilities. Base has its own number where candidates are
     * compared with it, which is not so for other wordings and repeats.
     */
    public int answersOf(RatingTrial rating, AnswerSampling sampling) {
        if (!sampled.contains(rating.model())) {
            return 0;
        }
        boolean serves = rating.model().equals(base) && rating.variant() == null && rating.repeat() == 0;
        return serves ? sampling.baseSamples() : sampling.samples();
    }

    /** Base and then the candidates: everyone who is asked the questions. */
    public List<ModelRef> contestants() {
        return Stream.concat(Stream.of(base), candidates.stream()).toList();
    }

    /** The contestant that the judge is, by identity: its word on its own texts, and on its rivals', is worth less. */
    public Optional<ModelRef> judgingContestant() {
        ModelRef referee = judge;
        return contestants().stream()
                .filter(c -> referee != null && c.identity().equals(referee.identity()))
                .findFirst();
    }

    /**
     * The contestant of this name.
     *
     * @throws NoSuchElementException where there is none: a checked profile never asks for one
     */
    public ModelRef contestant(String name) {
        return contestants().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no contestant '" + name + "'"));
    }
}
