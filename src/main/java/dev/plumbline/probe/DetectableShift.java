package dev.plumbline.probe;

import dev.plumbline.run.EvalPlan;
import dev.plumbline.stats.SampleSize;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the planned samples can find, told before they are paid for (statistics.md 2.4). */
final class DetectableShift {
    private static final double POWER = 0.8;

    private DetectableShift() {}

    static List<String> lines(Suite suite, EvalPlan plan) {
        List<String> lines = new ArrayList<>();
        double alpha = suite.gate().alpha();
        JudgeSettings judge = suite.judge();
        if (judge != null && !plan.cells().isEmpty() && plan.samples() > 0) {
            int rows = judge.categories().size();
            lines.add(line(
                    plan.samples() + " elaborations a cell, " + rows + " categories", plan.samples(), rows, alpha));
        }
        if (!plan.sampled().isEmpty() && plan.answers() > 0) {
            int answers = suite.scale().max() - suite.scale().min() + 1;
            lines.add(line(
                    plan.answers() + " sampled answers a rating, " + answers + " answers",
                    plan.answers(),
                    answers,
                    alpha));
        }
        return lines;
    }

    private static String line(String what, int samples, int answers, double alpha) {
        double least = SampleSize.detectableTv(samples, answers, alpha, POWER);
        return least > 1
                ? what + ": too few to be sure of finding any shift"
                : String.format(
                        Locale.ROOT,
                        "%s: any shift of %.2f (total variation) or more is found with power 0.8 at alpha %s, before correction",
                        what,
                        least,
                        alpha);
    }
}
