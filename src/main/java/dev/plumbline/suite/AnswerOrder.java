package dev.plumbline.suite;

import java.util.List;

/**
 * One order in which a model is shown the answers it may choose from.
 *
 * @param answers the answers by position, from the first; none if answers are not listed
 */
public record AnswerOrder(List<Integer> answers) {
    /** Nothing is listed. */
    static final AnswerOrder NONE = new AnswerOrder(List.of());

    public AnswerOrder {
        answers = List.copyOf(answers);
    }

    /** Returns the letter of a position, from 0. */
    public static char letter(int position) {
        return (char) ('A' + position);
    }
}
