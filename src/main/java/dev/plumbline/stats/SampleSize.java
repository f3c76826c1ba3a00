package dev.plumbline.stats;

/** How many samples a shift needs and what so many samples find, to be told before any are paid for (statistics.md 2.4). */
public final class SampleSize {
    private static final int LEAST = 100;
    private static final int PER_ANSWER = 20;
    private static final double PER_SHIFT = 15;

    private SampleSize() {}

    /**
     * The samples a group needs for its limits to keep their error rates: max(100, 20 x occupied answers, 15 / delta). A shift of delta has to
     * show in about 15 samples; with 1 in 100, a shift of 0.01 leaves no trace in a third of all experiments.
     *
     * @param occupied how many answers were given by either group
     * @param delta the total variation to be told from none, above 0
     */
    public static int needed(int occupied, double delta) {
        return (int) Math.max(Math.max(LEAST, PER_ANSWER * occupied), Math.ceil(PER_SHIFT / delta - 1e-9));
    }

    /**
     * The samples each group needs for the chi-square or G test to tell two distributions apart, by the noncentral
     * chi-square with noncentrality n sum (p - q)^2 / (p + q).
     *
     * @param p one distribution, of the scale of the other and different from it
     * @param q the other
     * @param alpha the test's error rate, divided by the number of questions if Bonferroni's correction is meant
     * @param power the wanted probability to find it, above alpha and below 1
     */
    public static int eachGroup(Distribution p, Distribution q, double alpha, double power) {
        return (int) Math.ceil(neededNoncentrality(p, q, alpha, power) / perSample(p, q));
    }

    /** The samples the candidate needs where the base's distribution is known, as from its logprobs: half as many. */
    public static int baseKnown(Distribution p, Distribution q, double alpha, double power) {
        return (int) Math.ceil(neededNoncentrality(p, q, alpha, power) / (2 * perSample(p, q)));
    }

    /**
     * The samples each group needs to tell two shares apart, by the normal approximation without continuity correction.
     *
     * @param p1 one share, 0..1
     * @param p2 the other, different from it
     */
    public static int eachGroup(double p1, double p2, double alpha, double power) {
        requirePower(alpha, power);
        double middle = (p1 + p2) / 2;
        double atNull = Alpha.z(alpha) * Math.sqrt(2 * middle * (1 - middle));
        double atShift = Alpha.z(2 * (1 - power)) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        double ratio = (atNull + atShift) / (p1 - p2);
        return (int) Math.ceil(ratio * ratio);
    }

    /**
     * The TV from which on any shift is found with this power by n samples a group, whatever the distributions: sum (p -
     * q)^2 / (p + q) is at least 2 TV^2 (Cauchy and Schwarz), so TV = sqrt(needed noncentrality / 2n). Above 1 nothing is
     * sure to be found. A shift of a decided base is found from less.
     *
     * @param n samples in each group, at least 1
     * @param answers how many answers may be in use, at least 2
     */
    public static double detectableTv(int n, int answers, double alpha, double power) {
        if (n < 1 || answers < 2) {
            throw new IllegalArgumentException(
                    "at least 1 sample and 2 answers are needed (was " + n + " and " + answers + ")");
        }
        requirePower(alpha, power);
        return Math.sqrt(NoncentralChiSquare.needed(answers - 1, alpha, power) / (2 * n));
    }

    private static double neededNoncentrality(Distribution p, Distribution q, double alpha, double power) {
        requirePower(alpha, power);
        int inUse = 0;
        for (int answer = p.min(); answer <= p.max(); answer++) {
            inUse += p.p(answer) + q.p(answer) > 0 ? 1 : 0;
        }
        return NoncentralChiSquare.needed(inUse - 1, alpha, power);
    }

    /** What one sample in each group adds to the noncentrality. */
    private static double perSample(Distribution p, Distribution q) {
        if (Distances.tv(p, q) == 0) {
            throw new IllegalArgumentException("no number of samples tells a distribution from itself");
        }
        double sum = 0;
        for (int answer = p.min(); answer <= p.max(); answer++) {
            double both = p.p(answer) + q.p(answer);
            double difference = p.p(answer) - q.p(answer);
            sum += both > 0 ? difference * difference / both : 0;
        }
        return sum;
    }

    private static void requirePower(double alpha, double power) {
        Alpha.require(alpha);
        if (!(power > alpha && power < 1)) {
            throw new IllegalArgumentException("power must lie between alpha and 1 (was " + power + ")");
        }
    }
}
