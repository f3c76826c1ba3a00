package dev.plumbline.provider;

import dev.plumbline.chat.TokenLogprob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From what a host tells of the first token to alternatives that can be measured, or a refusal: never an empty or impossible list. */
final class Alternatives {
    /** Hosts round to bfloat16, so a logprob may stand slightly above 0; more is another quantity. */
    private static final double HIGHEST_LOGPROB = 0.02;
    /** The same rounding lets a whole vocabulary sum to a little more than 1. */
    private static final double HIGHEST_SUM = 1.02;

    private Alternatives() {}

    /**
     * The tokens told, most likely first, the drawn one among them. Tokens of equal text stay apart, since a
     * distribution sums them; only an entry told twice, with the same id, text and value, counts once.
     *
     * @throws BodyRefused {@code NO_LOGPROBS} where none is told, {@code MALFORMED} where they cannot be probabilities
     */
    static List<TokenLogprob> of(TokenPosition position) throws BodyRefused {
        List<TokenEntry> told = new ArrayList<>(position.top().size() + 1);
        Set<TokenEntry> repeated = new HashSet<>();
        for (TokenEntry entry : position.top()) {
            if (entry.told() && repeated.add(entry)) {
                told.add(entry);
            }
        }
        TokenEntry sampled = position.sampled();
        if (sampled != null && sampled.told() && position.top().stream().noneMatch(sampled::sameToken)) {
            told.add(sampled);
        }
        if (told.isEmpty()) {
            throw new BodyRefused(
                    Refusal.Kind.NO_LOGPROBS, "the reply's token probabilities hold no token above the floor");
        }
        check(told);
        return told.stream()
                .sorted((a, b) -> Double.compare(b.logprob(), a.logprob()))
                .map(t -> new TokenLogprob(t.text(), t.logprob()))
                .toList();
    }

    private static void check(List<TokenEntry> told) throws BodyRefused {
        double sum = 0;
        boolean allZero = told.size() > 1;
        for (TokenEntry entry : told) {
            if (entry.logprob() > HIGHEST_LOGPROB) {
                throw BodyRefused.malformed("a logprob is above 0 (was " + entry.logprob() + ")");
            }
            sum += Math.exp(entry.logprob());
            allZero &= entry.logprob() == 0;
        }
        if (allZero) {
            throw BodyRefused.malformed("all " + told.size()
                    + " logprobs are 0, as servers with speculative decoding tell them; switch it off");
        }
        if (sum > HIGHEST_SUM) {
            throw BodyRefused.malformed("the token probabilities sum to " + sum + ", more than 1");
        }
    }
}
