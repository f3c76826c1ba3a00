package dev.plumbline.stats.direction;

import dev.plumbline.stats.hypothesis.Estimate;
import dev.plumbline.stats.hypothesis.Moments;
import dev.plumbline.stats.hypothesis.TInterval;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The variance of shifts between questions and between wordings of one question, by the balanced one-way analysis of variance (docs/statistics.md 5).
 *
 * @param mean the grand mean of all shifts
 * @param msQuestion the mean square between questions
 * @param msVariant the mean square between wordings within questions, which is the variance of a wording
 * @param questionVariance the variance of a question, (msQuestion - msVariant) / V, or 0 if chance makes that negative
 * @param f msQuestion / msVariant
 * @param p the p-value of f; a small one shows that questions differ by more than wordings
 * @param errorFixed the standard error of the mean for these questions
 * @param errorRandom the standard error of the mean over a population of similar questions, for statements about questions in general
 * @param random the mean with its t interval of 95 % over a population of similar questions
 */
public record VarianceComponents(
        double mean,
        double msQuestion,
        double msVariant,
        double questionVariance,
        double f,
        double p,
        double errorFixed,
        double errorRandom,
        Estimate random) {
    /**
     * Splits the variance.
     *
     * @param shifts the shifts by question, then by wording; at least two questions with the same number of wordings, at least two; the shifts within
     *     questions must not all be equal
     */
    public static VarianceComponents of(double[][] shifts) {
        int questions = shifts.length;
        int variants = questions < 2 ? 0 : shifts[0].length;
        if (variants < 2) {
            throw new IllegalArgumentException("components need at least 2 questions and 2 wordings");
        }
        double[] means = new double[questions];
        double within = 0;
        for (int i = 0; i < questions; i++) {
            if (shifts[i].length != variants) {
                throw new IllegalArgumentException("all questions need the same number of wordings (was " + variants
                        + " and " + shifts[i].length + ")");
            }
            means[i] = Moments.mean(shifts[i]);
            within += Moments.squares(shifts[i]);
        }
        double msQuestion = variants * Moments.variance(means);
        double msVariant = within / (questions * (variants - 1.0));
        double cells = (double) questions * variants;
        double f = msQuestion / msVariant;
        return new VarianceComponents(
                Moments.mean(means),
                msQuestion,
                msVariant,
                Math.max(0, (msQuestion - msVariant) / variants),
                f,
                FDistribution.of(questions - 1.0, questions * (variants - 1.0)).survivalProbability(f),
                Math.sqrt(msVariant / cells),
                Math.sqrt(msQuestion / cells),
                TInterval.mean(means, 0.05));
    }
}
