package dev.plumbline.probe;

import dev.plumbline.measure.Rating;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.stats.distribution.Distribution;
import dev.plumbline.stats.distribution.NumericNoise;
import dev.plumbline.stats.sample.SampleSize;
import dev.plumbline.stats.sample.SampledPower;
import dev.plumbline.stats.sample.Tails;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Estimates the power of the gate before a run is paid for: the smallest shift that the gate finds drifted and the largest shift that it
 * finds within, each with power 0.8. The shifts start from base's own answers if they are recorded, or else from three typical
 * distributions.
 */
public final class GatePower {
    private GatePower() {}

    /**
     * Returns the lines for the report of a plan.
     *
     * @param known base's recorded ratings, by question id
     */
    public static List<String> lines(Suite suite, EvalPlan plan, Map<String, Rating> known) {
        List<String> lines = new ArrayList<>();
        GateSettings gate = suite.gate();
        boolean sampled = plan.cast().sampled().contains(plan.cast().base());
        if (sampled && !plan.questions().isEmpty()) {
            lines.addAll(sampled(suite, plan, known));
        } else if (!known.isEmpty()) {
            double from = known.values().stream()
                    .mapToDouble(rating -> gate.delta() + doubt(rating, 0))
                    .max()
                    .orElseThrow();
            double to = known.values().stream()
                    .mapToDouble(rating -> gate.delta() - doubt(rating, 0))
                    .min()
                    .orElseThrow();
            lines.add("ratings by token probabilities, base as recorded (" + known.size() + " of "
                    + plan.questions().size() + " questions): " + line(from, to));
        }
        long both = plan.cast().contestants().stream()
                .filter(plan.cast().sampled()::contains)
                .count();
        if (both > 0 && both < plan.cast().contestants().size()) {
            lines.add(
                    "ratings: some models are sampled and others read from token probabilities; such ratings are never compared:"
                            + " set 'logprobs: false' for base and all candidates");
        }
        if (suite.judge() != null && !plan.cells().isEmpty() && plan.samples() > 0) {
            int rows = suite.judge().categories().size();
            double[] even = new double[rows];
            Arrays.fill(even, 1.0 / rows);
            lines.add(String.format(
                    Locale.ROOT,
                    "elaborations: %d a cell, %d categories equally used: %s",
                    plan.samples(),
                    rows,
                    line(SampledPower.of(
                            Distribution.of(0, even), plan.samples(), plan.samples(), Tails.INTERVAL, gate.delta()))));
        }
        return lines;
    }

    private static List<String> sampled(Suite suite, EvalPlan plan, Map<String, Rating> known) {
        List<String> lines = new ArrayList<>();
        AnswerSampling sampling = plan.sampling();
        double delta = suite.gate().delta();
        int questions = plan.questions().size();
        Tails tails = Tails.of(suite.gate().alpha(), questions, sampling.looks().size());
        lines.add(String.format(
                Locale.ROOT,
                "sampled ratings: %d answers of a candidate, %d of base, looks at %s, %d questions judged together, %.2f tolerated:",
                sampling.samples(),
                sampling.baseSamples(),
                sampling.looks(),
                questions,
                delta));
        if (sampling.samples() < SampleSize.needed(1, delta)
                && plan.questions().stream().anyMatch(question -> question.set() != null)) {
            lines.add("  so few answers decide no question; questions with a set are gated by their set");
        }
        Map<String, Distribution> laws = new LinkedHashMap<>();
        known.forEach((question, rating) ->
                laws.put("base as recorded, " + question, rating.seen().conditional()));
        (laws.isEmpty()
                        ? shapes((int)
                                suite.questions().get(0).answers().answers().count())
                        : laws)
                .forEach((shape, law) -> lines.add("  " + shape + ": " + sampled(law, sampling, tails, delta)));
        return lines;
    }

    private static String sampled(Distribution law, AnswerSampling sampling, Tails tails, double delta) {
        int needed = SampleSize.needed(law, delta);
        if (sampling.samples() < needed) {
            return "no verdict, " + needed + " answers are needed";
        }
        SampledPower power = SampledPower.of(law, sampling.samples(), sampling.baseSamples(), tails, delta);
        OptionalInt enough = Double.isNaN(power.within())
                ? SampledPower.enough(law, sampling.baseSamples(), tails, delta)
                : OptionalInt.empty();
        return line(power.drifted(), power.within())
                + (enough.isPresent() ? "; from about " + enough.getAsInt() + " answers on it is" : "");
    }

    /**
     * Returns a sentence on the shifts that the gate can find with token probabilities, based on one rating by base.
     *
     * @param repeatNoise the largest total variation distance between repeats of the rating; 0 if there were no repeats
     */
    static String byReading(Rating base, double repeatNoise, double delta) {
        double doubt = doubt(base, repeatNoise);
        return line(delta + doubt, delta - doubt) + ", if the candidate's answers are all shown";
    }

    /**
     * Returns the largest shift that noise and the token cut-off can cause. Assumes that the candidate's values are rounded like base's.
     */
    private static double doubt(Rating base, double repeatNoise) {
        double rounding =
                NumericNoise.floor(base.seen(), base.logitStep(), base.seen(), 0) + Math.tanh(base.logitStep() / 4);
        double hidden = base.seen().onScale().high() - base.seen().onScale().low();
        return Math.max(rounding, repeatNoise)
                + hidden / Math.max(base.seen().onScale().high(), Double.MIN_NORMAL);
    }

    /** Returns the typical distributions that the simulation in docs/benchmark.md uses, by name. */
    private static Map<String, Distribution> shapes(int answers) {
        Map<String, Distribution> shapes = new LinkedHashMap<>();
        shapes.put("base between two answers", law(answers, 2));
        if (answers > 4) {
            shapes.put("base over five answers", law(answers, 5));
        }
        if (answers > 8) {
            shapes.put("base over the whole scale", law(answers, answers));
        }
        return shapes;
    }

    /** Returns a bell-shaped distribution over {@code used} answers in the middle of the scale. */
    private static Distribution law(int answers, int used) {
        double[] law = new double[answers];
        int first = (answers - used) / 2;
        double sum = 0;
        for (int i = 0; i < used; i++) {
            double z = (i - (used - 1) / 2.0) / Math.max(1, used / 5.5);
            law[first + i] = Math.exp(-z * z / 2);
            sum += law[first + i];
        }
        for (int i = 0; i < answers; i++) {
            law[i] /= sum;
        }
        return Distribution.of(0, law);
    }

    private static String line(SampledPower power) {
        return line(power.drifted(), power.within());
    }

    private static String line(double drifts, double stays) {
        String drifted = Double.isNaN(drifts) || drifts >= 1
                ? "no shift is sure to be drifted"
                : String.format(Locale.ROOT, "shifts of %.2f or more are drifted", drifts);
        String within = Double.isNaN(stays) || stays < 0
                ? "not even an unchanged model is sure to be within"
                : String.format(Locale.ROOT, "shifts up to %.2f are within", stays);
        return drifted + ", " + within + " (total variation, power 0.8)";
    }
}
