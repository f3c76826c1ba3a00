package dev.plumbline.suite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The choices that a question offers, in the order of the file. If the choices have values, the values order them. */
public final class Choices implements AnswerSpace {
    private final List<Choice> listed;
    private final boolean ordered;
    private final List<AnswerOrder> orders;
    private final int[] answers;
    private final Map<Integer, Choice> byAnswer = new HashMap<>();

    /**
     * Creates choices, whose answers must be distinct.
     *
     * @param ordered whether the answers are values, so that a higher one means more
     * @param orders the orders in which prompts list the choices, at least one
     */
    public Choices(List<Choice> listed, boolean ordered, List<AnswerOrder> orders) {
        this.listed = List.copyOf(listed);
        this.ordered = ordered;
        this.orders = List.copyOf(orders);
        this.answers = listed.stream().mapToInt(Choice::answer).sorted().toArray();
        listed.forEach(choice -> byAnswer.put(choice.answer(), choice));
        if (listed.size() < 2 || byAnswer.size() < listed.size() || orders.isEmpty()) {
            throw new IllegalArgumentException("choices need two or more answers, and an order (was " + listed + ")");
        }
    }

    /** Returns the choices, in the order of the file. */
    public List<Choice> listed() {
        return listed;
    }

    @Override
    public int min() {
        return answers[0];
    }

    @Override
    public int max() {
        return answers[answers.length - 1];
    }

    @Override
    public IntStream answers() {
        return Arrays.stream(answers);
    }

    /** Returns 1 for choices without an order, because any two of them are at distance 1. */
    @Override
    public int width() {
        return ordered ? max() - min() : 1;
    }

    @Override
    public boolean contains(int answer) {
        return byAnswer.containsKey(answer);
    }

    @Override
    public boolean isOrdered() {
        return ordered;
    }

    @Override
    public String label(int answer) {
        return of(answer).say();
    }

    @Override
    public String key(int answer) {
        return of(answer).id();
    }

    @Override
    public List<AnswerOrder> orders() {
        return orders;
    }

    @Override
    public String section() {
        return "choosing";
    }

    @Override
    public String shown() {
        return listed.stream().map(Choice::id).collect(Collectors.joining(", "));
    }

    private Choice of(int answer) {
        Choice choice = byAnswer.get(answer);
        if (choice == null) {
            throw new NoSuchElementException("no choice has the answer " + answer);
        }
        return choice;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choices that
                && ordered == that.ordered
                && listed.equals(that.listed)
                && orders.equals(that.orders);
    }

    @Override
    public int hashCode() {
        return listed.hashCode();
    }

    @Override
    public String toString() {
        return listed + (ordered ? " ordered" : "");
    }
}
