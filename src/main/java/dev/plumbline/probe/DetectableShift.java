package dev.plumbline.probe;

import dev.plumbline.run.EvalPlan;
import dev.plumbline.stats.Distribution;
import dev.plumbline.stats.SampledPower;
import dev.plumbline.stats.Tails;
import dev.plumbline.suite.AnswerSampling;
import dev.plumbline.suite.GateSettings;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the gate can find with the planned samples, reported before they are paid for, for typical shapes of base's answers. */
final class DetectableShift {
    private DetectableShift() {}

    static List<String> lines(Suite suite, EvalPlan plan) {
        List<String> lines = new ArrayList<>();
        GateSettings gate = suite.gate();
        AnswerSampling sampling = plan.sampling();
        boolean sampled = plan.cast().sampled().contains(plan.cast().base());
        if (sampled && !plan.questions().isEmpty()) {
            Tails tails = Tails.of(
                    gate.alpha(), plan.questions().size(), sampling.looks().size());
            lines.add(String.format(
                    Locale.ROOT,
                    "sampled ratings: %d answers of a candidate, %d of base, looks at %s, %d questions judged together, %.2f tolerated:",
                    sampling.samples(),
                    sampling.baseSamples(),
                    sampling.looks(),
                    plan.questions().size(),
                    gate.delta()));
            int answers = suite.scale().max() - suite.scale().min() + 1;
            shapes(answers)
                    .forEach((shape, law) -> lines.add("  " + shape + ": "
                            + line(SampledPower.of(
                                    law, sampling.samples(), sampling.baseSamples(), tails, gate.delta()))));
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

    /** The shapes of the simulation in docs/benchmark.md. */
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

    /** A bell over so many answers in the middle of the scale. */
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
        String drifted = Double.isNaN(power.drifted())
                ? "no shift is sure to be drifted"
                : String.format(Locale.ROOT, "shifts from %.2f on are drifted", power.drifted());
        String within = Double.isNaN(power.within())
                ? "not even an unchanged model is sure to be within"
                : String.format(Locale.ROOT, "shifts up to %.2f are within", power.within());
        return drifted + ", " + within + " (total variation, power 0.8)";
    }
}
