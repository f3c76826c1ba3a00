package dev.plumbline.suite;

import java.util.List;
import java.util.stream.IntStream;

/** The answers a question allows, each a whole number inside the project: the number itself on a {@link Scale}, one for each of {@link Choices}. */
public sealed interface AnswerSpace permits Scale, Choices {
    /** Returns the lowest answer. */
    int min();

    /** Returns the highest answer. */
    int max();

    /** Returns all answers in order. */
    IntStream answers();

    /** Returns whether a number is one of the answers. */
    boolean contains(int answer);

    /** Returns whether a higher answer means more, so that answers have a mean and distances. */
    boolean isOrdered();

    /** Returns what reports show for an answer. */
    String label(int answer);

    /** Returns what files call an answer: its number, or its id. */
    String key(int answer);

    /** Returns the orders in which the answers are listed to a model; one if nothing is listed or the order never changes. */
    List<AnswerOrder> orders();

    /** Returns the section of a suite file that says how the question is asked. */
    String section();

    /** Returns the distance of the lowest answer from the highest. */
    default int width() {
        return max() - min();
    }

    /** Returns the answers in a few words, for messages. */
    default String shown() {
        return min() + ".." + max();
    }
}
