package dev.plumbline.suite;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers that a question allows. Each answer is a whole number in the code: the number itself on a {@link Scale}, or the number of a
 * choice of {@link Choices}.
 */
public sealed interface AnswerSpace permits Scale, Choices {
    /** Returns the lowest answer. */
    int min();

    /** Returns the highest answer. */
    int max();

    /** Returns all answers in order. */
    IntStream answers();

    /** Returns whether a number is one of the answers. */
    boolean contains(int answer);

    /** Returns whether a higher answer means more. Only then do answers have a mean and distances. */
    boolean isOrdered();

    /** Returns the text of an answer in reports. */
    String label(int answer);

    /** Returns the name of an answer in files: its number, or the id of the choice. */
    String key(int answer);

    /** Returns the orders in which prompts list the answers. There is only one if the prompt lists no answers or the order never changes. */
    List<AnswerOrder> orders();

    /** Returns the name of the section in a suite file that defines the prompt of such questions. */
    String section();

    /** Returns the distance between the lowest and the highest answer. */
    default int width() {
        return max() - min();
    }

    /** Returns a short description of the answers for messages. */
    default String shown() {
        return min() + ".." + max();
    }
}
