package dev.plumbline.suite;

/**
 * An elaboration that a person has labelled, to test a judge with.
 *
 * @param question id of the question
 * @param answer the given answer, on the scale
 * @param text the elaboration
 * @param category id of the category it belongs to
 * @param because why it belongs there, for people; a judge never sees it
 * @param injection whether the text tries to instruct the judge
 */
public record GoldElaboration(
        String question, int answer, String text, String category, String because, boolean injection) {}
