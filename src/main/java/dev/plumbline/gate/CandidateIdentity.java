package dev.plumbline.gate;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.measure.Method;
import dev.plumbline.measure.Rating;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the candidate's replies are base's: an adapter that is not applied, or a name that leads to the same model.
 *
 * <p>Two models never agree on the probabilities of several tokens to the last bit: one agreement of 24 bits has a chance of 1e-7. Two cases
 * can agree by chance and are treated apart. A rating with one token of probability 1 tells nothing. A host that rounds coarsely gives a
 * hardly trained candidate some of base's numbers, so that there all ratings have to agree, and at least two.
 *
 * @param telling how many ratings could tell the two models apart
 * @param equal in how many of them all tokens and probabilities are equal
 * @param coarse whether every one of them is rounded coarsely
 * @param served the model that the candidate's host says it served instead, or null
 */
public record CandidateIdentity(
        ModelRef candidate,
        ModelRef base,
        int telling,
        int equal,
        boolean coarse,
        @Nullable String served) {
    /** From here on a single token has all the probability. */
    private static final double CERTAIN = 0.9999;

    /** Compares the ratings of one candidate with base's. */
    public static CandidateIdentity of(
            ModelRef candidate, ModelRef base, List<RatedPair> pairs, @Nullable String served) {
        List<RatedPair> telling =
                pairs.stream().filter(CandidateIdentity::isTelling).toList();
        List<RatedPair> equal =
                telling.stream().filter(CandidateIdentity::isEqual).toList();
        boolean coarse = telling.stream().allMatch(CandidateIdentity::isCoarse);
        return new CandidateIdentity(candidate, base, telling.size(), equal.size(), coarse, served);
    }

    /** Returns whether base answered in the candidate's place, so that no verdict is about the candidate. */
    public boolean isBase() {
        return served != null || (coarse ? telling >= 2 && equal == telling : 2 * equal > telling);
    }

    /** What is to be reported; empty if nothing is suspicious. */
    public Optional<String> words() {
        if (served != null) {
            return Optional.of("its host says that '" + served + "' answered in its place");
        }
        if (isBase()) {
            return Optional.of(equal + " of " + telling + " ratings equal those of " + base.name()
                    + " to the last bit; is the fine-tune applied?");
        }
        return equal == 0 || coarse
                ? Optional.empty()
                : Optional.of(equal + " of " + telling + " ratings equal those of " + base.name()
                        + " to the last bit; do all replicas of the host apply the fine-tune?");
    }

    private static boolean isTelling(RatedPair pair) {
        Rating base = pair.shownByBase();
        Rating candidate = pair.shownByCandidate();
        return base != null && candidate != null && isOpen(base) && isOpen(candidate);
    }

    private static boolean isOpen(Rating rating) {
        return rating.method() == Method.LOGPROBS
                && rating.alternatives().size() > 1
                && rating.alternatives().stream()
                        .mapToDouble(TokenLogprob::probability)
                        .allMatch(p -> p < CERTAIN);
    }

    private static boolean isEqual(RatedPair pair) {
        Rating base = pair.shownByBase();
        Rating candidate = pair.shownByCandidate();
        return base != null && candidate != null && base.alternatives().equals(candidate.alternatives());
    }

    private static boolean isCoarse(RatedPair pair) {
        Rating base = pair.shownByBase();
        return base != null && (base.onLattice() || base.alternatives().stream().allMatch(a -> isShort(a.logprob())));
    }

    /** Three decimals or fewer. */
    private static boolean isShort(double logprob) {
        return Math.abs(logprob * 1000 - Math.rint(logprob * 1000)) < 1e-9;
    }
}
