package dev.plumbline.stats.distribution;

import java.util.SortedMap;
import java.util.TreeMap;

/** Maps answers of any scale to the line 0..1, so that 0-9 can be compared with 1-5 and with reversed questions. */
public final class UnitScale {
    private UnitScale() {}

    /** Returns the position of an answer: (answer - min) / (max - min), or 1 minus this for a reversed question. */
    public static double position(int answer, int min, int max, boolean reversed) {
        if (!(min < max && min <= answer && answer <= max)) {
            throw new IllegalArgumentException(
                    "the scale needs min < max and the answer on it (was " + answer + " on " + min + ".." + max + ")");
        }
        double x = (answer - min) / ((double) max - min);
        return reversed ? 1 - x : x;
    }

    /** Returns the expected position of a distribution over at least two answers, 0..1. */
    public static double mean(Distribution d, boolean reversed) {
        double mean = 0;
        for (int answer = d.min(); answer <= d.max(); answer++) {
            mean += d.p(answer) * position(answer, d.min(), d.max(), reversed);
        }
        return mean;
    }

    /** Returns W1 on the line, 0..1, between distributions over scales that may differ: the area between the two CDFs. */
    public static double w1(Distribution p, Distribution q) {
        SortedMap<Double, Double> steps = new TreeMap<>();
        addSteps(steps, p, 1);
        addSteps(steps, q, -1);
        double area = 0;
        double ahead = 0;
        double from = 0;
        for (var step : steps.entrySet()) {
            area += Math.abs(ahead) * (step.getKey() - from);
            ahead += step.getValue();
            from = step.getKey();
        }
        return area;
    }

    private static void addSteps(SortedMap<Double, Double> steps, Distribution d, int sign) {
        for (int answer = d.min(); answer <= d.max(); answer++) {
            steps.merge(position(answer, d.min(), d.max(), false), sign * d.p(answer), Double::sum);
        }
    }
}
