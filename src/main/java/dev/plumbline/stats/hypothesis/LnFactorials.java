package dev.plumbline.stats.hypothesis;

/** A table of ln x!, because permutation probabilities need the same few factorials a hundred thousand times. */
public final class LnFactorials {
    private LnFactorials() {}

    /** Returns ln 0! to ln n!, each to a relative 1e-14. */
    public static double[] upTo(int n) {
        double[] lnFactorial = new double[n + 1];
        for (int x = 2; x <= n; x++) {
            lnFactorial[x] = lnFactorial[x - 1] + Math.log(x);
        }
        return lnFactorial;
    }
}
