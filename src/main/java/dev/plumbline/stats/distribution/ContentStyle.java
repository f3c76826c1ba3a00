package dev.plumbline.stats.distribution;

/**
 * The shifts on a question and on its reversed wording, split into content and style. A shift of opinion changes its sign with the wording. A
 * preference for high numbers or last options does not (docs/statistics.md 5).
 *
 * @param content the part from opinion: half the sum of the two shifts
 * @param style the part from use of the scale: half the difference of the two shifts
 */
public record ContentStyle(double content, double style) {
    /**
     * Splits a pair of shifts on the unit line.
     *
     * @param normal the shift on the question
     * @param reversed the shift on the reversed wording, with its sign reversed back so that a shift of opinion has the same sign in both
     */
    public static ContentStyle of(double normal, double reversed) {
        return new ContentStyle((normal + reversed) / 2, (normal - reversed) / 2);
    }
}
