package dev.plumbline.gateway;

import dev.plumbline.chat.CallKind;
import java.util.List;

/**
 * The cost of a plan before its first call.
 *
 * @param lines one for each kind of call and model asked, in the order of the plan
 */
public record Forecast(List<Line> lines) {
    public Forecast {
        lines = List.copyOf(lines);
    }

    /**
     * The calls of one kind to one model.
     *
     * @param provider its provider's name, or empty if it has none
     * @param planned all calls; judgements of equal texts are counted separately
     * @param recorded those that the recording answers
     * @param shared those that ask what another of them asks, so that one reply answers both
     * @param tokensLow the fewest tokens that the rest can use, by one of eight characters a token and replies of one token
     * @param tokensHigh the most tokens that the rest can use, by one of two characters a token and replies of full length
     * @param costLow the price of the fewest, or NaN if the model has none
     * @param costHigh the price of the most, or NaN if the model has none
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
        /** Returns the calls to make; an upper bound before explanations exist, because equal ones are judged once. */
        public int missing() {
            return planned - recorded - shared;
        }
    }

    /** Returns all calls of the plan. */
    public int planned() {
        return lines.stream().mapToInt(Line::planned).sum();
    }

    /** Returns the calls to make. */
    public int missing() {
        return lines.stream().mapToInt(Line::missing).sum();
    }

    /** Returns their highest possible costs, or NaN if a model without a price is asked. */
    public double costHigh() {
        return lines.stream()
                .filter(line -> line.missing() > 0)
                .mapToDouble(Line::costHigh)
                .sum();
    }

    /** Returns their lowest possible costs, or NaN if a model without a price is asked. */
    public double costLow() {
        return lines.stream()
                .filter(line -> line.missing() > 0)
                .mapToDouble(Line::costLow)
                .sum();
    }
}
