package dev.plumbline.results;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A range without a point value, written as {@code [low, high]}. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"low", "high"})
public record ValueInterval(double low, double high) {
    public ValueInterval {
        RowChecks.finite("low", low);
        RowChecks.finite("high", high);
        if (low > high) {
            throw new IllegalArgumentException("must be [low, high] (was " + low + ", " + high + ")");
        }
    }
}
