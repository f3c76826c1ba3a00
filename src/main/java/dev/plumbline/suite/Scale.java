package dev.plumbline.suite;

import java.util.List;
import java.util.stream.IntStream;

/** The answers a question allows: whole numbers {@code min..max}, both included. */
public record Scale(int min, int max) implements AnswerSpace {
    /** Stands for a scale that could not be read; a suite with such a mistake is never returned. */
    static final Scale UNKNOWN = new Scale(0, 1);

    public Scale {
        if (min >= max) {
            throw new IllegalArgumentException("scale max must be > min (was " + min + ".." + max + ")");
        }
    }

    @Override
    public boolean contains(int answer) {
        return answer >= min && answer <= max;
    }

    /** Returns how many characters the longest answer has, its sign included. */
    public int longestAnswer() {
        return Math.max(String.valueOf(min).length(), String.valueOf(max).length());
    }

    @Override
    public IntStream answers() {
        return IntStream.rangeClosed(min, max);
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public String label(int answer) {
        return String.valueOf(answer);
    }

    @Override
    public String key(int answer) {
        return String.valueOf(answer);
    }

    @Override
    public String section() {
        return "rating";
    }

    @Override
    public List<AnswerOrder> orders() {
        return List.of(AnswerOrder.NONE);
    }
}
