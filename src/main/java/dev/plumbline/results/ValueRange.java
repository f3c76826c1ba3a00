package dev.plumbline.results;

/**
 * A number with its range.
 *
 * @param low the lower end, at most {@code high}
 * @param high the upper end
 */
public record ValueRange(double value, double low, double high) {
    public ValueRange {
        RowChecks.finite("value", value);
        RowChecks.finite("low", low);
        RowChecks.finite("high", high);
        if (low > high) {
            throw new IllegalArgumentException("needs low <= high (was " + low + ", " + high + ")");
        }
    }
}
