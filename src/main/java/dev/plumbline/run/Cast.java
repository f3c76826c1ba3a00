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
 * The models of a run by role.
 *
 * @param base the model with which candidates are compared
 * @param candidates the fine-tunes under test, in the profile's order
 * @param judge the model that assigns categories to elaborations, or null if there is no judge
 * @param sampled the models without token probabilities, whose ratings are counted from sampled answers
 */
public record Cast(
        ModelRef base, List<ModelRef> candidates, @Nullable ModelRef judge, Set<ModelRef> sampled) {
    public Cast {
        candidates = List.copyOf(candidates);
        sampled = Set.copyOf(sampled);
    }

    /**
     * Returns the number of sampled answers for a rating; 0 if the model reports token probabilities. Base has a separate number for plain
     * ratings, with which candidates are compared, but not for other wordings and repeats.
     */
    public int answersOf(RatingTrial rating, AnswerSampling sampling) {
        if (!sampled.contains(rating.model())) {
            return 0;
        }
        boolean compared = rating.model().equals(base) && rating.variant() == null && rating.repeat() == 0;
        return compared ? sampling.baseSamples() : sampling.samples();
    }

    /** Returns base followed by the candidates. */
    public List<ModelRef> contestants() {
        return Stream.concat(Stream.of(base), candidates.stream()).toList();
    }

    /** Returns base, the candidates and the judge, without duplicates. */
    public List<ModelRef> models() {
        return Stream.concat(contestants().stream(), Stream.ofNullable(judge))
                .distinct()
                .toList();
    }

    /** Returns the model under test that is also the judge, if any. */
    public Optional<ModelRef> judgingContestant() {
        ModelRef referee = judge;
        return contestants().stream()
                .filter(c -> referee != null && c.identity().equals(referee.identity()))
                .findFirst();
    }

    /**
     * Returns the contestant with this name.
     *
     * @throws NoSuchElementException if there is no such contestant; a validated profile never names one
     */
    public ModelRef contestant(String name) {
        return contestants().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no contestant '" + name + "'"));
    }
}
