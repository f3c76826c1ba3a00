package dev.plumbline.stats.distribution;

import java.util.List;

/** Total variation within a group of distributions that ought to be one: repeats of a reading, wordings of a question. */
public final class PairwiseTv {
    private PairwiseTv() {}

    /** Returns the TV, 0..1, of every pair of distributions over one scale; the first with each later one, and so on. */
    public static double[] of(List<Distribution> group) {
        int n = group.size();
        double[] distances = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                distances[next++] = Distances.tv(group.get(i), group.get(j));
            }
        }
        return distances;
    }

    /** Returns the distribution read from the other end of its scale: what a reversed question says in the terms of a plain one. */
    public static Distribution mirrored(Distribution d) {
        double[] turned = new double[d.max() - d.min() + 1];
        for (int answer = d.min(); answer <= d.max(); answer++) {
            turned[d.max() - answer] = d.p(answer);
        }
        return Distribution.of(d.min(), turned);
    }
}
