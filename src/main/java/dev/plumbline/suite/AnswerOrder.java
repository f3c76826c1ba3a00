package dev.plumbline.suite;

import java.util.List;

/**
 * One order in which the allowed answers are listed to a model.
 *
 * @param answers the answers by position; empty if the prompt lists no answers
 */
public record AnswerOrder(List<Integer> answers) {
    /** No answers are listed. */
    static final AnswerOrder NONE = new AnswerOrder(List.of());

    public AnswerOrder {
        answers = List.copyOf(answers);
    }

    /** Returns the letter of a position, which is counted from 0. */
    public static char letter(int position) {
        return (char) ('A' + position);
    }
}
