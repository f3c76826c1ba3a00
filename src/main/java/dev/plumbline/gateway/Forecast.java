package dev.plumbline.gateway;

import dev.plumbline.chat.CallKind;
import java.util.List;

/**
 * The cost of a plan before its first call.
 *
 * @param lines one line for each kind of call and each model, in the order of the plan
 */
public record Forecast(List<Line> lines) {
    public Forecast {
        lines = List.copyOf(lines);
    }

    /**
     * The calls of one kind to one model.
     *
     * @param provider the name of the model's provider, or empty if the model has none
     * @param planned all calls of the plan; judgements of equal texts are counted separately
     * @param recorded calls that the recording answers
     * @param shared calls whose request equals that of another call, so that one reply answers both
     * @param tokensLow the fewest tokens of the other calls, at eight characters per token and replies of one token
     * @param tokensHigh the most tokens of the other calls, at two characters per token and replies of full length
     * @param costLow the cost at {@code tokensLow}, or NaN if the model has no price
     * @param costHigh the cost at {@code tokensHigh}, or NaN if the model has no price
     */
    public record Line(
            CallKind kind,
            String model,
            String provider,
            int planned,
            int recorded,
            int shared,
            long tokensLow,
            long tokensHigh,
            double costLow,
            double costHigh) {
        /**
         * Returns the number of calls to make. Before explanations exist it is an upper bound, because equal explanations are judged once.
         */
        public int missing() {
            return planned - recorded - shared;
        }
    }

    /** Returns the number of all calls of the plan. */
    public int planned() {
        return lines.stream().mapToInt(Line::planned).sum();
    }

    /** Returns the number of calls to make. */
    public int missing() {
        return lines.stream().mapToInt(Line::missing).sum();
    }

    /** Returns the highest possible cost of the calls to make, or NaN if a model that is asked has no price. */
    public double costHigh() {
        return lines.stream()
                .filter(line -> line.missing() > 0)
                .mapToDouble(Line::costHigh)
                .sum();
    }

    /** Returns the lowest possible cost of the calls to make, or NaN if a model that is asked has no price. */
    public double costLow() {
        return lines.stream()
                .filter(line -> line.missing() > 0)
                .mapToDouble(Line::costLow)
                .sum();
    }
}
