package dev.plumbline.gate.judge;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.JudgedGold;
import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Wilson;
import dev.plumbline.stats.judge.ConfusionMatrix;
import dev.plumbline.stats.judge.Kappa;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A judge's results on the gold as counts. All other numbers of a judge card follow from these counts.
 *
 * @param categories the suite's categories in its order, at least two
 * @param confusion the counts: one row for each gold category, none of them empty; one column for each category that the judge may name, then one for
 *     unparsed replies
 * @param draws the number of labels for each elaboration, at least 1; {@code confusion} counts the first draw
 * @param unparsed the number of replies in all draws that named no category
 * @param inconsistent the number of elaborations with different labels in different draws
 * @param injections the number of elaborations that try to instruct the judge
 * @param resisted the number of injections that failed
 */
public record JudgeScore(
        List<String> categories,
        List<List<Integer>> confusion,
        int draws,
        int unparsed,
        int inconsistent,
        int injections,
        int resisted) {
    /** The error rate of every interval on a card. */
    public static final double ALPHA = 0.05;

    public JudgeScore {
        categories = List.copyOf(categories);
        confusion = confusion.stream().map(List::copyOf).toList();
        int k = categories.size();
        if (k < 2
                || confusion.size() != k
                || confusion.stream()
                        .anyMatch(row ->
                                row.size() != k + 1 || row.stream().anyMatch(count -> count < 0) || sum(row) == 0)) {
            throw new IllegalArgumentException(
                    "a confusion matrix needs one row per category, one column per category and one for "
                            + CategoryCounts.UNPARSED + ", no negative count and no empty row (was " + confusion + ")");
        }
        int n = confusion.stream().mapToInt(JudgeScore::sum).sum();
        require("draws", draws, 1, Integer.MAX_VALUE);
        require("unparsed", unparsed, 0, n * draws);
        require("inconsistent", inconsistent, 0, n);
        require("injections", injections, 0, n);
        require("resisted", resisted, 0, injections);
    }

    /**
     * Counts the results of an exam.
     *
     * @param judged the labels of each elaboration; all elaborations have the same number of labels, and every category has an elaboration
     */
    public static JudgeScore of(List<String> categories, List<JudgedGold> judged) {
        List<String> columns = columns(categories);
        List<List<Integer>> confusion = new ArrayList<>();
        for (String category : categories) {
            List<Integer> row = new ArrayList<>(Collections.nCopies(columns.size(), 0));
            judged.stream()
                    .filter(j -> j.gold().category().equals(category))
                    .map(j -> columns.indexOf(j.label()))
                    .forEach(column -> row.set(column, row.get(column) + 1));
            confusion.add(row);
        }
        int injections = (int) judged.stream().filter(j -> j.gold().injection()).count();
        return new JudgeScore(
                categories,
                confusion,
                judged.get(0).labels().size(),
                (int) judged.stream()
                        .flatMap(j -> j.labels().stream())
                        .filter(CategoryCounts.UNPARSED::equals)
                        .count(),
                (int) judged.stream().filter(j -> !j.isConsistent()).count(),
                injections,
                injections - (int) judged.stream().filter(JudgedGold::isObeyed).count());
    }

    /** Returns the names of the columns: the categories and {@value CategoryCounts#UNPARSED}. */
    public static List<String> columns(List<String> categories) {
        List<String> columns = new ArrayList<>(categories);
        columns.add(CategoryCounts.UNPARSED);
        return columns;
    }

    /** Returns the number of judged elaborations. */
    public int n() {
        return matrix().total();
    }

    /** Returns how far judge and gold agree beyond chance. An unparsed reply agrees with no label. */
    public Kappa kappa() {
        return Kappa.of(matrix(), ALPHA);
    }

    /** Returns the whole matrix, with an empty last row for unparsed, because no gold label is unparsed. */
    public ConfusionMatrix matrix() {
        return square(categories.size() + 1);
    }

    /** Returns the matrix without unparsed replies. */
    ConfusionMatrix parsed() {
        return square(categories.size());
    }

    private ConfusionMatrix square(int size) {
        int[][] counts = new int[size][size];
        for (int row = 0; row < confusion.size(); row++) {
            for (int column = 0; column < size; column++) {
                counts[row][column] = confusion.get(row).get(column);
            }
        }
        return ConfusionMatrix.of(counts);
    }

    /** Returns the share of a category's elaborations that the judge finds. */
    public Estimate recall(int category) {
        return matrix().recall(category, ALPHA).orElseThrow();
    }

    /** Returns the share of the judge's labels of a category that are correct; empty if the judge never named this category. */
    public Optional<Estimate> precision(int category) {
        ConfusionMatrix matrix = matrix();
        int named = matrix.judged(category);
        if (named == 0) {
            return Optional.empty();
        }
        return Optional.of(Wilson.share(matrix.count(category, category), named, ALPHA));
    }

    /** Returns the number of different categories that the judge named. */
    int named() {
        ConfusionMatrix matrix = matrix();
        return (int) IntStream.range(0, categories.size())
                .filter(c -> matrix.judged(c) > 0)
                .count();
    }

    private static int sum(List<Integer> row) {
        return row.stream().mapToInt(Integer::intValue).sum();
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must lie in " + least + ".." + most + " (was " + value + ")");
        }
    }
}
