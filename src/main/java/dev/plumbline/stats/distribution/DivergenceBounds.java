package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The range of the Jensen-Shannon divergence and of Hellinger's distance over all distributions that two truncated readings allow, given an answer on
 * the scale (docs/statistics.md 1.2). Both functions are convex, so their maxima are at vertices. Every vertex of one reading is tried. The best
 * vertex of the other reading is found greedily, because the functions are sums over answers. {@link NearestReadings} computes the minima, or {@link
 * LeastDivergence} if an answer may be several tokens. In that case the maximum is the smaller of two upper bounds, from total variation and from
 * joint convexity. If nothing is unseen, both ends equal the value.
 */
final class DivergenceBounds {
    /** The largest number of unseen answers with exact maxima: 2^12 vertices take some 20 ms. Beyond this the bounds come from total variation. */
    private static final int MOST_UNSEEN = 12;

    /** The rounding error of a squared Hellinger distance. */
    private static final double SQUARE_ROUNDING = 1e-15;

    private DivergenceBounds() {}

    /** Returns JSD in bits, 0..1; {@code tv} are the exact bounds of the total variation. */
    static Interval jsd(SeenDistribution p, SeenDistribution b, Interval tv) {
        double value = Distances.jsd(p.conditional(), b.conditional());
        if (isWhole(p) && isWhole(b)) {
            return new Interval(value, value);
        }
        Interval sandwich = TvInequalities.jsd(tv);
        double low = Math.max(sandwich.low(), lowest(p, b, SummedDivergence.JSD) - Bounded.ROUNDING);
        double high = hasFewVertices(p, b)
                ? Math.min(1, highest(p, b, SummedDivergence.JSD))
                : Math.min(sandwich.high(), mixed(value, p, b));
        return new Interval(Math.min(low, value), Math.max(high, value));
    }

    /** Returns Hellinger's distance, 0..1; {@code tv} are the exact bounds of the total variation. */
    static Interval hellinger(SeenDistribution p, SeenDistribution b, Interval tv) {
        double value = Distances.hellinger(p.conditional(), b.conditional());
        if (isWhole(p) && isWhole(b)) {
            return new Interval(value, value);
        }
        Interval sandwich = TvInequalities.hellinger(tv);
        double square = lowest(p, b, SummedDivergence.SQUARED_HELLINGER) - SQUARE_ROUNDING;
        double low = Math.max(sandwich.low(), Math.sqrt(Math.max(0, square)));
        double high = hasFewVertices(p, b)
                ? Math.min(1, Math.sqrt(highest(p, b, SummedDivergence.SQUARED_HELLINGER)))
                : Math.min(sandwich.high(), Math.sqrt(mixed(value * value, p, b)));
        return new Interval(Math.min(low, value), Math.max(high, value));
    }

    /**
     * Returns an upper bound of a jointly convex divergence whose values are at most 1. Both distributions are mixtures of the seen distribution and
     * of another one. The weight of the other one is at most the larger open share.
     */
    private static double mixed(double seen, SeenDistribution p, SeenDistribution b) {
        double open = Math.max(ExactTv.openShare(p), ExactTv.openShare(b));
        return Math.min(1, (1 - open) * seen + open + Bounded.ROUNDING);
    }

    private static boolean isWhole(SeenDistribution reading) {
        return reading.most(answer -> true) == 0;
    }

    private static boolean hasFewVertices(SeenDistribution p, SeenDistribution b) {
        return p.isOneToken()
                && b.isOneToken()
                && Math.min(p.unseen().count(), b.unseen().count()) <= MOST_UNSEEN;
    }

    private static double lowest(SeenDistribution p, SeenDistribution b, SummedDivergence part) {
        return p.isOneToken() && b.isOneToken()
                ? new NearestReadings(p, b, part).bound()
                : LeastDivergence.bound(p, b, part);
    }

    private static double highest(SeenDistribution p, SeenDistribution b, SummedDivergence part) {
        boolean pIsSmaller = p.unseen().count() <= b.unseen().count();
        SeenDistribution listed = pIsSmaller ? p : b;
        SeenDistribution answering = pIsSmaller ? b : p;
        List<Fill> fills = fills(answering);
        int[] unseen = indices(listed);
        double highest = 0;
        for (Fill fill : fills(listed)) {
            for (int set = 0; set < 1 << unseen.length; set++) {
                if (Integer.bitCount(set) == fill.whole) {
                    highest = Math.max(highest, highest(listed, unseen, set, fill, answering, fills, part));
                }
            }
        }
        return highest;
    }

    private static double highest(
            SeenDistribution listed,
            int[] unseen,
            int set,
            Fill fill,
            SeenDistribution answering,
            List<Fill> fills,
            SummedDivergence part) {
        double[] vertex = listed.answers().mapToDouble(listed::weight).toArray();
        for (int i = 0; i < unseen.length; i++) {
            vertex[unseen[i]] = (set >> i & 1) == 1 ? listed.cut() : 0;
        }
        double highest = 0;
        for (int rest = 0; rest < (fill.rest > 0 ? unseen.length : 1); rest++) {
            if (fill.rest > 0 && (set >> rest & 1) == 1) {
                continue;
            }
            double[] law = vertex.clone();
            if (fill.rest > 0) {
                law[unseen[rest]] = fill.rest;
            }
            double mass = fill.mass;
            Arrays.setAll(law, i -> law[i] / mass);
            for (Fill answer : fills) {
                highest = Math.max(highest, farthest(law, answering, answer, part));
            }
        }
        return highest;
    }

    /** Returns the largest divergence from a distribution over the vertices of a reading that fill the unseen answers in this way. */
    private static double farthest(double[] law, SeenDistribution reading, Fill fill, SummedDivergence part) {
        int[] unseen = indices(reading);
        double fixed = 0;
        for (int i = 0; i < law.length; i++) {
            fixed += part.of(law[i], reading.weight(reading.min() + i) / fill.mass);
        }
        double[] gains = new double[unseen.length];
        for (int i = 0; i < unseen.length; i++) {
            double at = law[unseen[i]];
            gains[i] = part.of(at, reading.cut() / fill.mass) - part.of(at, 0);
        }
        int[] best = IntStream.range(0, unseen.length)
                .boxed()
                .sorted((i, j) -> Double.compare(gains[j], gains[i]))
                .mapToInt(i -> i)
                .toArray();
        double whole = 0;
        for (int k = 0; k < fill.whole; k++) {
            whole += gains[best[k]];
        }
        if (fill.rest == 0) {
            return fixed + whole;
        }
        double most = 0;
        for (int k = 0; k < best.length; k++) {
            double at = law[unseen[best[k]]];
            double gain = part.of(at, fill.rest / fill.mass) - part.of(at, 0);
            // If one of the best answers takes the rest, the next best answer takes its place among those at the cut.
            double others = k < fill.whole ? whole - gains[best[k]] + gains[best[fill.whole]] : whole;
            most = Math.max(most, fixed + others + gain);
        }
        return most;
    }

    private static int[] indices(SeenDistribution reading) {
        return reading.unseen().map(answer -> answer - reading.min()).toArray();
    }

    /**
     * The way in which a vertex fills unseen answers.
     *
     * @param whole the number of unseen answers with probability equal to the cut
     * @param rest the probability of one more unseen answer, or 0 for none
     * @param mass the resulting mass on the scale
     */
    private record Fill(int whole, double rest, double mass) {}

    private static List<Fill> fills(SeenDistribution reading) {
        int unseen = (int) reading.unseen().count();
        double left = reading.unseenMass();
        double cut = reading.cut();
        int fitting = cut == 0 ? 0 : (int) Math.min(unseen, Math.floor(left / cut));
        List<Fill> fills = IntStream.rangeClosed(0, fitting)
                .mapToObj(whole -> new Fill(whole, 0, reading.mass() + whole * cut))
                .collect(Collectors.toCollection(ArrayList::new));
        double rest = left - fitting * cut;
        if (fitting < unseen && cut > 0 && rest > 0) {
            fills.add(new Fill(fitting, rest, reading.mass() + left));
        }
        return fills;
    }
}
