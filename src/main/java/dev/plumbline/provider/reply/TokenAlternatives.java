package dev.plumbline.provider.reply;

import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Converts the tokens of one position to alternatives that can be measured; rejects empty and impossible lists. */
final class TokenAlternatives {
    /** The highest accepted logprob. Hosts round to bfloat16, so a logprob may be slightly above 0; a higher value is not a logprob. */
    private static final double HIGHEST_LOGPROB = 0.02;
    /** The highest accepted sum of probabilities, because the same rounding may raise the sum of a whole vocabulary slightly above 1. */
    private static final double HIGHEST_SUM = 1.02;
    /** If probabilities sum to at least this, the tokens are the whole vocabulary, up to rounding. */
    private static final double WHOLE_SUM = 0.999;

    private TokenAlternatives() {}

    /**
     * Returns the tokens, most likely first, including the drawn token. Different tokens with equal text stay separate, because a
     * distribution sums them. An entry with the same id, text and value as another is the same token listed twice. Without ids, an entry
     * with equal text and value may be the same token or a second one. It is a second token if all entries together sum to 1, and the same
     * token if they sum to more. Otherwise it is undecided and returned separately as repeated.
     *
     * @throws BodyRefused {@code NO_LOGPROBS} if no token has a probability, {@code UNREADABLE} if the values cannot be probabilities
     */
    static ReplyPosition of(TokenPosition position) throws BodyRefused {
        List<TokenEntry> reported = new ArrayList<>(position.top().size() + 1);
        List<TokenEntry> repeated = new ArrayList<>();
        Set<TokenEntry> once = new HashSet<>();
        for (TokenEntry entry : position.top()) {
            if (entry.reported() && once.add(entry)) {
                reported.add(entry);
            } else if (entry.reported() && entry.id() == null) {
                repeated.add(entry);
            }
        }
        TokenEntry sampled = position.sampled();
        boolean textless = !reported.isEmpty()
                && reported.stream().allMatch(entry -> entry.text().isEmpty());
        if (sampled != null
                && sampled.reported()
                && !textless
                && position.top().stream().noneMatch(sampled::sameToken)) {
            reported.add(sampled);
        }
        if (reported.isEmpty()) {
            throw new BodyRefused(
                    Refusal.Kind.NO_LOGPROBS, "the reply's token probabilities hold no token above the floor");
        }
        double sum = sum(reported);
        double sumOfAll = sum + sum(repeated);
        if (sum <= HIGHEST_SUM && sumOfAll >= WHOLE_SUM && sumOfAll <= HIGHEST_SUM) {
            reported.addAll(repeated);
            repeated.clear();
        }
        check(reported, sum(reported));
        return new ReplyPosition(
                sampled == null ? null : sampled.text(),
                sorted(reported),
                sumOfAll > HIGHEST_SUM ? List.of() : sorted(repeated));
    }

    private static List<TokenLogprob> sorted(List<TokenEntry> entries) {
        return entries.stream()
                .sorted((a, b) -> Double.compare(b.logprob(), a.logprob()))
                .map(t -> new TokenLogprob(t.text(), t.logprob()))
                .toList();
    }

    private static double sum(List<TokenEntry> entries) {
        return entries.stream().mapToDouble(entry -> Math.exp(entry.logprob())).sum();
    }

    private static void check(List<TokenEntry> reported, double sum) throws BodyRefused {
        boolean allZero = reported.size() > 1;
        for (TokenEntry entry : reported) {
            if (entry.logprob() > HIGHEST_LOGPROB) {
                throw BodyRefused.unreadable("a logprob is above 0 (was " + entry.logprob() + ")");
            }
            allZero &= entry.logprob() == 0;
        }
        if (allZero) {
            throw BodyRefused.unreadable("all " + reported.size()
                    + " logprobs are 0, as servers with speculative decoding return them; switch it off");
        }
        if (sum > HIGHEST_SUM) {
            throw BodyRefused.unreadable("the token probabilities sum to " + sum + ", more than 1");
        }
    }
}
