package dev.plumbline.suite;

/**
 * One of the choices that a question offers.
 *
 * @param id the id in the suite file
 * @param say the words that a model gets
 * @param answer the choice's value if the choices are ordered, else its position in the file, from 0
 */
public record Choice(String id, String say, int answer) {}
