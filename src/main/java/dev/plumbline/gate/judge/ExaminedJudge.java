package dev.plumbline.gate.judge;

/**
 * The judge of a card.
 *
 * @param name its name in the profile
 * @param identity what it was recorded under; another identity is another judge
 * @param dialect what its provider speaks, since dialects differ in what of a request arrives
 */
public record ExaminedJudge(String name, String identity, String dialect) {}
