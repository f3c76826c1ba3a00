package dev.plumbline.stats.distribution;

/**
 * The shift on a question and on its reversed wording, split into content and style: a shift of opinion changes its sign with the wording,
 * a preference for high numbers or last options does not (docs/statistics.md 5).
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
