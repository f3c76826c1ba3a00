package dev.plumbline.wording;

import dev.plumbline.results.RunResults;
import dev.plumbline.results.ShiftRow;
import dev.plumbline.results.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The metrics of a shift, in the order of every report and of {@code cells.csv}. */
public enum ShiftMetric {
    TV("tv", "total variation (TV)", ShiftRow::tv, "share of answers that changed; it decides the verdict"),
    W1("w1", "W1", ShiftRow::w1, "how far they moved, in points of the scale"),
    JSD("jsd", "Jensen-Shannon divergence", ShiftRow::jsd, "bits, 0 (the same) to 1 (nothing shared)"),
    HELLINGER("hellinger", "Hellinger distance", ShiftRow::hellinger, "0 to 1"),
    MEAN_SHIFT(
            "mean-shift",
            "mean shift",
            ShiftRow::meanShift,
            "the direction, in points; it does not show whether answers spread"),
    ENTROPY_SHIFT(
            "entropy-shift", "entropy shift", ShiftRow::entropyShift, "bits; above 0 the answers are less decided"),
    P_BASE_MODE("p-base-mode", "P(base's answer)", ShiftRow::pBaseMode, ShiftMetric::modes);

    /** The metrics that have a column in {@code summary.md}, next to the total variation that decides the verdict. */
    static final List<ShiftMetric> SUMMARY = List.of(W1);

    private final String key;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a method without state
    private final Function<ShiftRow, @Nullable ValueRange> value;

    @SuppressWarnings("ImmutableEnumChecker") // the same
    private final BiFunction<ShiftRow, IntFunction<String>, Phrase> meaning;

    ShiftMetric(String key, String title, Function<ShiftRow, @Nullable ValueRange> value, String meaning) {
        this(key, title, value, (shift, label) -> Phrase.of(meaning));
    }

    ShiftMetric(
            String key,
            String title,
            Function<ShiftRow, @Nullable ValueRange> value,
            BiFunction<ShiftRow, IntFunction<String>, Phrase> meaning) {
        this.key = key;
        this.title = title;
        this.value = value;
        this.meaning = meaning;
    }

    /** Returns the metric's name in {@code cells.csv}. */
    public String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** Returns the value with its bounds, or null if it was not measured or the answers have no order. */
    public @Nullable ValueRange of(ShiftRow shift) {
        return value.apply(shift);
    }

    /**
     * Returns a table of all metrics of a shift, explained in plain words.
     *
     * @param label returns the label of an answer, see {@link RunResults#label}
     */
    public static Table table(ShiftRow shift, IntFunction<String> label) {
        boolean sampled = shift.sampled() != null;
        List<List<Phrase>> rows = new ArrayList<>();
        for (ShiftMetric metric : values()) {
            ValueRange range = metric.of(shift);
            if (range != null) {
                rows.add(List.of(
                        Phrase.of(metric.title),
                        Phrase.value(range),
                        Phrase.range(range),
                        metric.meaning.apply(shift, label)));
            }
        }
        if (shift.directionality() != null) {
            rows.add(plain(
                    "directionality",
                    shift.directionality(),
                    "1: all answers moved in one direction; 0: they only spread"));
        }
        rows.add(plain(
                "noise",
                shift.noise(),
                sampled
                        ? "mean total variation between two samples of one distribution"
                        : "total variation that rounding and repeats can make; the verdict allows for it"));
        return Table.of(
                List.of("measure", "value", sampled ? "95 % interval" : "can be", "in plain words"), rows.stream());
    }

    private static List<Phrase> plain(String title, double value, String meaning) {
        return List.of(Phrase.of(title), Phrase.number(value), Phrase.of(""), Phrase.of(meaning));
    }

    private static Phrase modes(ShiftRow shift, IntFunction<String> label) {
        return Phrase.of("how likely the answer that base gives most (")
                .andForeign(modes(shift.baseMode(), label))
                .and(") still is; the candidate's own is ")
                .andForeign(modes(shift.mode(), label));
    }

    private static String modes(List<Integer> answers, IntFunction<String> label) {
        return answers.stream().map(label::apply).collect(Collectors.joining(" and "));
    }

    /** Returns a sentence on the statistical test of sampled answers. */
    public static Phrase test(ShiftRow.Sampled sampled) {
        return Phrase.of("At least " + sampled.samples() + " answers of each model are on the scale ("
                + sampled.needed() + " are needed). The limits hold over all questions together. Permutation test: p "
                + NumberText.p(sampled.p()) + ", after Holm over " + NumberText.count(sampled.family(), "question")
                + " " + NumberText.p(sampled.holm()) + ".");
    }
}
