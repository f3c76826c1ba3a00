package dev.plumbline.tuning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a host says a fine-tune would cost.
 *
 * @param dollars the price, or null where the host did not tell
 * @param tokens how many tokens it would train on, or null
 * @param allowed whether the account may start it
 */
public record PriceQuote(@Nullable Double dollars, @Nullable Long tokens, boolean allowed) {
    @Override
    public String toString() {
        String price = dollars == null ? "the host tells no price" : String.format(Locale.ROOT, "about $%.2f", dollars);
        return tokens == null ? price : price + " for " + tokens + " tokens";
    }
}
