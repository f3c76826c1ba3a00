package dev.plumbline.stats.distribution;

/**
 * What a question and its reversed twin say together: a shift of opinion turns around with the question, a liking for high
 * numbers or last options does not (statistics.md 5).
 *
 * @param content half the sum of the two shifts: the opinion's part
 * @param style half their difference: the scale's part
 */
public record ContentStyle(double content, double style) {
    /**
     * Splits a pair of shifts on the unit line.
     *
     * @param normal the shift on the question
     * @param reversed the shift on its twin, turned back so that a shift of opinion has the sign it has on the question
     */
    public static ContentStyle of(double normal, double reversed) {
        return new ContentStyle((normal + reversed) / 2, (normal - reversed) / 2);
    }
}
