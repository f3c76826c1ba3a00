package dev.plumbline.chat;

/**
 * The sampling parameters of a request.
 *
 * @param temperature the temperature, 0 or more; 0 means greedy sampling
 * @param maxTokens the length limit of the reply, at least 1
 * @param topLogprobs the number of alternatives to request for each token, 0 for none
 */
public record Sampling(double temperature, int maxTokens, int topLogprobs) {
    public Sampling {
        if (!(temperature >= 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("temperature must be finite and >= 0 (was " + temperature + ")");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be >= 1 (was " + maxTokens + ")");
        }
        if (topLogprobs < 0) {
            throw new IllegalArgumentException("topLogprobs must be >= 0 (was " + topLogprobs + ")");
        }
    }
}
