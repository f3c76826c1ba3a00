package dev.plumbline.figure.scene;

import dev.plumbline.stats.distribution.Bounded;
import java.util.Locale;

/**
 * The number that a mark shows. A figure can be checked against the results with it, and a reader sees it when pointing at a bar.
 *
 * @param question what was asked; with its given answer if there is one
 * @param model the model asked
 * @param what an answer, a category or a measure
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
