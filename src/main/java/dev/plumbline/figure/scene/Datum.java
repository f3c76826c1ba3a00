package dev.plumbline.figure.scene;

import dev.plumbline.stats.distribution.Bounded;
import java.util.Locale;

/**
 * The number behind a mark. Tests compare it with the results, and the SVG shows it as a tooltip.
 *
 * @param question the question, with its given answer if it has one
 * @param model the model that was asked
 * @param what the answer, category or measure that the number is about
 * @param number the value with its bounds
 */
public record Datum(String question, String model, String what, Bounded number) {
    /** Returns the text for tooltips and screen readers. */
    String words() {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s: %.3f (%.3f to %.3f)",
                question,
                model,
                what,
                number.value(),
                number.low(),
                number.high());
    }
}
