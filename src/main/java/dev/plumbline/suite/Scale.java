package dev.plumbline.suite;

import java.util.stream.IntStream;

/** The answers a question allows: whole numbers {@code min..max}, both included. */
public record Scale(int min, int max) {
    /** Stands for a scale that could not be read; a suite with such a mistake is never returned. */
    static final Scale UNKNOWN = new Scale(0, 1);

    public Scale {
        if (min >= max) {
            throw new IllegalArgumentException("scale max must be > min (was " + min + ".." + max + ")");
        }
    }

    /** Whether an answer is on the scale. */
    public boolean contains(int answer) {
        return answer >= min && answer <= max;
    }

    /** How many characters the longest answer has, its sign included. */
    public int longestAnswer() {
        return Math.max(String.valueOf(min).length(), String.valueOf(max).length());
    }

    /** All answers in order. */
    public IntStream answers() {
        return IntStream.rangeClosed(min, max);
    }

    /** The distance of the lowest answer from the highest. */
    public int width() {
        return max - min;
    }
}
