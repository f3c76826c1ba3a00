package dev.plumbline.stats.judge;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The confusion matrix of a judge's labels and gold labels. Immutable. */
public final class ConfusionMatrix {
    private final int[][] counts;
    private final int total;

    private ConfusionMatrix(int[][] counts) {
        this.counts = counts;
        this.total = Arrays.stream(counts).flatMapToInt(Arrays::stream).reduce(0, Math::addExact);
    }

    /**
     * Returns a square matrix of counts.
     *
     * @param goldByJudge one row for each gold category and one column for each judged one, in the same order; at least two categories, at
     *     least one count; copied
     */
    public static ConfusionMatrix of(int[][] goldByJudge) {
        if (goldByJudge.length < 2) {
            throw new IllegalArgumentException(
                    "a confusion matrix needs at least 2 categories (was " + goldByJudge.length + ")");
        }
        for (int[] row : goldByJudge) {
            if (row.length != goldByJudge.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a confusion matrix must be square, with counts of at least 0 (was "
                        + Arrays.toString(row) + ")");
            }
        }
        ConfusionMatrix made =
                new ConfusionMatrix(Arrays.stream(goldByJudge).map(int[]::clone).toArray(int[][]::new));
        if (made.total == 0) {
            throw new IllegalArgumentException("a confusion matrix needs at least one text");
        }
        return made;
    }

    /** Returns the number of categories. */
    public int categories() {
        return counts.length;
    }

    /** Returns the number of texts. */
    public int total() {
        return total;
    }

    /** Returns the number of texts of a gold category that the judge put into a category. */
    public int count(int gold, int judged) {
        return counts[gold][judged];
    }

    /** Returns the number of texts of a gold category. */
    public int gold(int category) {
        return Arrays.stream(counts[category]).sum();
    }

    /** Returns the number of texts that the judge put into a category. */
    public int judged(int category) {
        return Arrays.stream(counts).mapToInt(row -> row[category]).sum();
    }

    /** Returns the number of texts whose gold label the judge chose. */
    public int agreed() {
        return IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
    }

    /** Returns the share of a gold category's texts that the judge finds, with Wilson's interval; empty if the category has no texts. */
    public Optional<Estimate> recall(int category, double alpha) {
        int n = gold(category);
        if (n == 0) {
            return Optional.empty();
        }
        return Optional.of(Wilson.share(counts[category][category], n, alpha));
    }

    /** Returns P(judged | gold), each row summing to 1. */
    double[][] conditional() {
        double[][] shares = new double[counts.length][counts.length];
        for (int g = 0; g < counts.length; g++) {
            int n = gold(g);
            if (n == 0) {
                throw new IllegalStateException("no gold text of category " + g);
            }
            for (int j = 0; j < counts.length; j++) {
                shares[g][j] = (double) counts[g][j] / n;
            }
        }
        return shares;
    }
}
