package dev.plumbline.results;

/**
 * All replies of base and candidate, those off the scale included.
 *
 * @param onScale how much moved on or off the scale
 */
public record RepliesRow(ValueRange tv, ValueRange onScale, double baseMass, double mass) {}
