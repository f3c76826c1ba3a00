package dev.plumbline.tuning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host's quote for a fine-tune.
 *
 * @param dollars the price, or null if the host did not report it
 * @param tokens the number of training tokens, or null
 * @param allowed whether the account may start the fine-tune
 */
public record PriceQuote(@Nullable Double dollars, @Nullable Long tokens, boolean allowed) {
    @Override
    public String toString() {
        String price =
                dollars == null ? "the host reports no price" : String.format(Locale.ROOT, "about $%.2f", dollars);
        return tokens == null ? price : price + " for " + tokens + " tokens";
    }
}
