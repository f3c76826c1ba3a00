package dev.plumbline.gate.judge;

/**
 * The judge of a card.
 *
 * @param name its name in the profile
 * @param identity what it was recorded under; another identity is another judge
 * @param dialect its provider's dialect, since dialects differ in what of a request arrives
 */
public record ExaminedJudge(String name, String identity, String dialect) {}
