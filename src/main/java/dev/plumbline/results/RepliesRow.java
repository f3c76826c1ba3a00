package dev.plumbline.results;

/**
 * The shift of all replies, including replies off the scale.
 *
 * @param onScale the share of replies that moved on or off the scale
 */
public record RepliesRow(ValueRange tv, ValueRange onScale, double baseMass, double mass) {}
