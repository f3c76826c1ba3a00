package dev.plumbline.figure.scene;

import dev.plumbline.stats.distribution.Bounded;
import java.util.Locale;

/**
 * The number that a mark stands for, kept with it, so that a figure can be checked against the results and a reader can ask a bar.
 *
 * @param question what was asked; with its given answer where there is one
 * @param model who was asked
 * @param what an answer, a category or a measure
 * @param number the value with its bounds
 */
public record Datum(String question, String model, String what, Bounded number) {
    /** In words, for who hovers over the mark or has it read out. */
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
