package dev.plumbline.tuning;

import dev.plumbline.text.Sha256;
import dev.plumbline.tuning.dataset.Dataset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order for a fine-tune: examples and a recipe.
 *
 * @param dataset the name of the data set
 * @param examples the examples
 * @param recipe the training settings
 * @param seed the seed of the host's random numbers, or null for the host's own
 */
public record TuneOrder(
        String dataset,
        Dataset examples,
        Recipe recipe,
        @Nullable Long seed) {
    private static final int LONGEST_NAME = 20;

    /** Returns a key that all orders with the same content, recipe and seed share. */
    public String key() {
        return Sha256.hex(examples.hash() + " " + recipe.hash() + " " + seed).substring(0, 16);
    }

    /** Returns the suffix that the host adds to the model's name. Each attempt has its own suffix, so that its job can be found by the suffix. */
    String suffix(int attempt) {
        String clean = dataset.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String name = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        return name + "-" + key().substring(0, 8) + (attempt > 1 ? "-" + attempt : "");
    }
}
