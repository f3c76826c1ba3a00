package dev.plumbline.suite;

/**
 * An elaboration that a person has labelled, to test a judge.
 *
 * @param question id of the question
 * @param answer the given answer, on the scale
 * @param text the elaboration
 * @param category the id of the correct category
 * @param because the reason for the category, for people; a judge never gets it
 * @param injection whether the text tries to instruct the judge
 */
public record GoldElaboration(
        String question, int answer, String text, String category, String because, boolean injection) {}
