package dev.plumbline.spi;

import dev.plumbline.chat.Finish;
import dev.plumbline.chat.TokenLogprob;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A model's answer.
 *
 * @param text the whole answer
 * @param finish the reason why the answer ended
 * @param positions the first tokens of the answer with their alternatives, in order; empty if the model reports no log probabilities
 * @param served the model or deployment that answered, for the recording; or null
 * @param promptTokens tokens of the request, or -1 if not counted
 * @param completionTokens tokens of the answer, or -1 if not counted
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record ModelAnswer(
        String text,
        Finish finish,
        List<Position> positions,
        @Nullable String served,
        long promptTokens,
        long completionTokens) {
    public ModelAnswer {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(finish, "finish");
        positions = List.copyOf(positions);
        if (promptTokens < -1 || completionTokens < -1) {
            throw new IllegalArgumentException(
                    "tokens must be -1 or more (were " + promptTokens + ", " + completionTokens + ")");
        }
    }

    /**
     * The possible tokens at one position.
     *
     * @param drawn the text of the token that was drawn, or null if unknown
     * @param alternatives the tokens with the natural logarithms of their probabilities before sampling
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.2")
    public record Position(@Nullable String drawn, List<TokenLogprob> alternatives) {
        public Position {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Returns a complete answer without log probabilities. */
    public static ModelAnswer text(String text) {
        return new ModelAnswer(text, Finish.STOP, List.of(), null, -1, -1);
    }

    /**
     * Returns an answer of one token, the most probable of the given tokens.
     *
     * @param probabilities the probability of each token, from 0 to 1, by the token's text
     */
    public static ModelAnswer token(Map<String, Double> probabilities) {
        List<TokenLogprob> alternatives = probabilities.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(token -> new TokenLogprob(token.getKey(), Math.log(token.getValue())))
                .toList();
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("an answer needs at least one token");
        }
        String drawn = alternatives.get(0).token();
        return text(drawn).with(List.of(new Position(drawn, alternatives)));
    }

    /** Returns a copy with log probabilities. */
    public ModelAnswer with(List<Position> reported) {
        return new ModelAnswer(text, finish, reported, served, promptTokens, completionTokens);
    }

    /** Returns a copy with another reason why the answer ended. */
    public ModelAnswer finished(Finish reason) {
        return new ModelAnswer(text, reason, positions, served, promptTokens, completionTokens);
    }

    /** Returns a copy with the model that answered and the token counts; null and -1 mean unknown. */
    public ModelAnswer by(@Nullable String model, long tokensOfPrompt, long tokensOfAnswer) {
        return new ModelAnswer(text, finish, positions, model, tokensOfPrompt, tokensOfAnswer);
    }
}
