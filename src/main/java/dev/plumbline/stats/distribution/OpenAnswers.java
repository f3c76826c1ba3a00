package dev.plumbline.stats.distribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The answers that some open mass may belong to.
 *
 * <p>The largest probability of a set of answers is the smaller of the limit and the sum of the caps of the beginnings that may become answers of the
 * set. This function is submodular, so the possible distributions of the mass form a polymatroid. A greedy fill finds the extremes of linear
 * functions on a polymatroid (Edmonds 1970).
 */
final class OpenAnswers {
    private final double limit;
    private final double cap;
    private final List<BitSet> reached;

    /** @param reached for each beginning the answers that it may become, as offsets from the smallest answer of the scale */
    private OpenAnswers(double limit, double cap, List<BitSet> reached) {
        this.limit = limit;
        this.cap = cap;
        this.reached = reached;
    }

    /** Returns the answers of a scale that this mass may belong to. */
    static OpenAnswers of(OpenMass mass, int min, int max) {
        List<BitSet> reached = new ArrayList<>(mass.beginnings().size());
        for (String beginning : mass.beginnings()) {
            BitSet answers = new BitSet(max - min + 1);
            IntStream.rangeClosed(min, max)
                    .filter(answer -> String.valueOf(answer).startsWith(beginning))
                    .forEach(answer -> answers.set(answer - min));
            if (!answers.isEmpty()) {
                reached.add(answers);
            }
        }
        for (List<Integer> among : mass.among()) {
            BitSet answers = new BitSet(max - min + 1);
            among.forEach(answer -> answers.set(answer - min));
            reached.add(answers);
        }
        return new OpenAnswers(mass.limit(), mass.cap(), reached);
    }

    /** Returns open mass in which each unseen answer has at most the cap, for a scale whose answers are one token each. */
    static OpenAnswers each(double limit, double cap, IntPredicate unseen, int min, int max) {
        List<BitSet> reached = new ArrayList<>();
        IntStream.rangeClosed(min, max).filter(unseen).forEach(answer -> {
            BitSet one = new BitSet(max - min + 1);
            one.set(answer - min);
            reached.add(one);
        });
        return new OpenAnswers(limit, cap, reached);
    }

    /** Returns the largest total probability of these answers, which are offsets from the smallest answer. */
    double most(BitSet answers) {
        int beginnings = 0;
        for (BitSet each : reached) {
            if (each.intersects(answers)) {
                beginnings++;
            }
        }
        return Math.min(limit, cap * beginnings);
    }

    void addReached(BitSet all) {
        reached.forEach(all::or);
    }

    Fill fill() {
        return new Fill();
    }

    /** Assigns to one answer after the other the highest probability that remains possible. */
    final class Fill {
        private final BitSet used = new BitSet(reached.size());
        private double left = limit;

        /** Returns the highest probability that this answer can have after the answers filled before it. */
        double most(int index) {
            int beginnings = 0;
            for (int i = used.nextClearBit(0); i < reached.size(); i = used.nextClearBit(i + 1)) {
                if (reached.get(i).get(index)) {
                    beginnings++;
                }
            }
            return Math.min(cap * beginnings, left);
        }

        void add(int index) {
            left -= most(index);
            for (int i = 0; i < reached.size(); i++) {
                if (reached.get(i).get(index)) {
                    used.set(i);
                }
            }
        }
    }
}
