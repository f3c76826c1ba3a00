package dev.plumbline.suite;

/**
 * One of the answers that a question offers.
 *
 * @param id stable name
 * @param say the words a model is shown
 * @param answer its number: its value if the choices are ordered, else its place in the file, from 0
 */
public record Choice(String id, String say, int answer) {}
