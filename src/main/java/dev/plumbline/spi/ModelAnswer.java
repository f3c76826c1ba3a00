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
 * @param finish why it ended
 * @param positions its first tokens with their alternatives, in order; empty if the model has no log probabilities
 * @param served which model or deployment answered, for the recording; or null
 * @param promptTokens tokens of the request, or -1 if they were not counted
 * @param completionTokens tokens of the answer, or -1 if they were not counted
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
     * @param drawn the text of the token that was drawn, or null if it is not known
     * @param alternatives the tokens and the natural logarithms of their probabilities, from before sampling
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
     * Returns an answer of one token, the likeliest of these.
     *
     * @param probabilities of the tokens, from 0 to 1, by text
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

    /** Returns the same answer with log probabilities. */
    public ModelAnswer with(List<Position> reported) {
        return new ModelAnswer(text, finish, reported, served, promptTokens, completionTokens);
    }

    /** Returns the same answer with the reason why it ended. */
    public ModelAnswer finished(Finish reason) {
        return new ModelAnswer(text, reason, positions, served, promptTokens, completionTokens);
    }

    /** Returns the same answer with the model that gave it and its token counts; null and -1 if not known. */
    public ModelAnswer by(@Nullable String model, long tokensOfPrompt, long tokensOfAnswer) {
        return new ModelAnswer(text, finish, positions, model, tokensOfPrompt, tokensOfAnswer);
    }
}
