package dev.plumbline.gate.judge;

/**
 * The judge that a card is about.
 *
 * @param name the judge's name in the profile
 * @param identity the identity under which the judge's replies were recorded; another identity is another judge
 * @param dialect the dialect of the judge's provider, because dialects differ in the request fields that they support
 */
public record ExaminedJudge(String name, String identity, String dialect) {}
